import { revalidatePath, revalidateTag, useEnv } from 'velox/server';

/** Called by whatever edits the content: `{ "secret": …, "path": "/" }` or `{ "secret": …, "tag": "posts" }`. */
export const POST = defineHandler(async (req) => {
  const { path, tag, secret } = await req.json();

  // Without a secret in the environment nobody is let in: `undefined === undefined` must not open the door.
  const expected = useEnv('REVALIDATE_SECRET', '');
  if (!expected || secret !== expected) {
    return Response.json({ error: 'Unauthorized' }, { status: 401 });
  }

  if (path) await revalidatePath(path);
  if (tag) await revalidateTag(tag);
  return Response.json({ revalidated: true });
});
