(() => {
  const page = document;
  const mark = node => node.nodeType == 7 ? `?${node.target} ${node.data}` : node.data;
  const place = () => {
    for (const template of page.querySelectorAll('template[for]')) {
      if (page.readyState == 'loading' && !template.nextSibling) continue;
      const start = `?start name="${template.getAttribute('for')}"`;
      const walker = page.createTreeWalker(page, 192);
      let node, depth = 0;
      while ((node = walker.nextNode()) && !mark(node).startsWith(start));
      if (!node) continue;
      node.before(template.content);
      template.remove();
      do {
        const next = node.nextSibling, text = node.nodeType > 6 ? mark(node) : '';
        if (text.startsWith('?start')) depth++;
        if (text.startsWith('?end')) depth--;
        node.remove();
        node = next;
      } while (depth && node);
    }
  };
  const observer = new MutationObserver(place);
  if (page.readyState == 'loading') observer.observe(page, { childList: true, subtree: true });
  page.addEventListener('DOMContentLoaded', () => { place(); observer.disconnect(); });
  place();
})();
