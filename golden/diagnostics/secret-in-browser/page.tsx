// components/Map.tsx
import { onMount } from 'velox/client';

export default function Map() {
  onMount(() => console.log(process.env.MAP_KEY));
  return <div id="map" />;
}
