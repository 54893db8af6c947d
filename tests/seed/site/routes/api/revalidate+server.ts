import { revalidatePath, revalidateTag } from 'velox/server';

export const POST = defineHandler(async (req) => {
  const { path, secret } = await req.json();

  if (secret !== process.env.REVALIDATE_SECRET) {
    return Response.json({ error: 'Unauthorized' }, { status: 401 });
  }

  await revalidatePath(path);
  return Response.json({ revalidated: true });
});
