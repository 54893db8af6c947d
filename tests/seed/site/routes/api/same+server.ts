import { count } from '$lib/calls';

export async function GET() {
  await new Promise(done => setTimeout(done, 50));
  return Response.json(count());
}
