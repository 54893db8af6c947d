// components/Chart.tsx
import { draw } from 'some-charts';

export default function Chart() {
  return <canvas ref={draw} />;
}
