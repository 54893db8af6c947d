// routes/api/refresh+server.ts
export const POST = async (req) => {
  const { secret } = await req.json();
  if (secret !== process.env.REFRESH_SECRET) return new Response('No', { status: 401 });
  return new Response('Done');
};
