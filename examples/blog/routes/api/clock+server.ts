import { redirect, revalidateTag } from 'velox/server';

/** The buttons of `/clock`: both verbs of revalidation. */
export const POST = defineHandler(async (req) => {
  const form = await req.formData();
  await revalidateTag('clock', { stale: form.get('verb') === 'stale' });
  throw redirect('/clock', 303);
});
