import { defineMiddleware, useEnv } from 'velox/server';

/** `/admin` and all below asks for the password of the environment variable ADMIN_PASSWORD. Without one nobody is let in. */
export default defineMiddleware('/admin/*', async (request, next) => {
  const password = useEnv('ADMIN_PASSWORD', '');
  const [scheme, credentials = ''] = (request.headers.get('Authorization') ?? '').split(' ');
  const [user, ...rest] = scheme === 'Basic' ? decoded(credentials).split(':') : [];
  if (!password || rest.join(':') !== password) {
    return new Response('This page asks for a name and the password of the house.', {
      status: 401,
      headers: { 'WWW-Authenticate': 'Basic realm="The orchard journal", charset="UTF-8"' },
    });
  }
  request.context.set('user', user);
  return next();
});

function decoded(credentials: string): string {
  try {
    return atob(credentials);
  } catch {
    return '';
  }
}
