// Puts the page into its shell (mode csr): asks the same address for the page alone, through the whole middleware.
(async () => {
  const place = document.querySelector('[data-velox-page]');
  if (!place || place.dataset.veloxPage) return;
  place.dataset.veloxPage = 'loading';
  place.setAttribute('aria-busy', 'true');
  try {
    const response = await fetch(location.pathname + location.search, {
      headers: { 'x-velox-fragment': '1' },
      credentials: 'same-origin',
    });
    if (response.redirected) return location.replace(response.url);
    const title = response.headers.get('x-velox-title');
    if (title) document.title = decodeURIComponent(title);
    place.innerHTML = await response.text();
    place.dataset.veloxPage = response.ok ? 'ready' : 'error';
  } catch {
    place.textContent = 'This page could not be loaded. Try again in a moment.';
    place.dataset.veloxPage = 'error';
  }
  place.removeAttribute('aria-busy');
  place.dispatchEvent(new CustomEvent('velox:page', { bubbles: true }));
})();
