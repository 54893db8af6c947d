/* What a page does while its site is written: it loads itself anew after a change, keeping its scroll position, swaps
   stylesheets in place, and shows what is wrong over itself. Served by `veloxc dev` only. */
(() => {
  'use strict';
  const mine = JSON.parse(document.currentScript.dataset.state);
  const KEPT = 'velox:scroll';
  let events = null;
  let overlay = null;
  let reloading = false;

  // ---- reloading

  function reload() {
    if (reloading) return;
    reloading = true;
    const place = { address: location.href, x: scrollX, y: scrollY };
    try {
      sessionStorage.setItem(KEPT, JSON.stringify(place));
    } catch {}
    if (mine.method === 'GET') location.reload();
    else location.replace(location.href.split('#')[0]); // a form is not sent twice
  }

  function restoreScroll() {
    let place = null;
    try {
      place = JSON.parse(sessionStorage.getItem(KEPT));
      sessionStorage.removeItem(KEPT);
    } catch {}
    if (!place || place.address !== location.href) return;
    const back = () => scrollTo({ left: place.x, top: place.y, behavior: 'instant' });
    back();
    if (document.readyState !== 'complete') addEventListener('load', back, { once: true });
  }

  function restyle(addresses) {
    for (const link of document.querySelectorAll('link[rel~="stylesheet"][href]')) {
      const url = new URL(link.href);
      if (url.origin !== location.origin || !addresses.includes(decodeURI(url.pathname))) continue;
      url.searchParams.set('velox', Date.now());
      const next = link.cloneNode();
      next.href = url.href;
      next.addEventListener('load', () => link.remove(), { once: true }); // no moment without a style
      next.addEventListener('error', () => next.remove(), { once: true });
      link.after(next);
    }
  }

  // ---- events

  const handlers = {
    state(event) {
      if (event.start !== mine.start) reload();
      else if (event.problems.length) show(event.problems, true); // over the page as it was: it must not be lost
      else if (event.version > mine.version) reload();
      else if (overlay && overlay.compiler) hide();
    },
    reload,
    style: (event) => restyle(event.addresses),
    problems: (event) => (event.problems.length ? show(event.problems, true) : hide()),
    failure: (event) => event.path === mine.path && show(event.problems, false),
    warning: (event) => console.warn(event.text),
  };

  function listen() {
    if (events) return;
    events = new EventSource(`/_velox/dev/events?page=${encodeURIComponent(mine.path)}`);
    events.onmessage = (message) => {
      const event = JSON.parse(message.data);
      handlers[event.type]?.(event);
    };
  }

  function stop() {
    events?.close();
    events = null;
  }

  // A page in the background listens to nothing: browsers allow few connections at a time to one server.
  document.addEventListener('visibilitychange', () => (document.hidden ? stop() : listen()));
  addEventListener('pagehide', stop);
  addEventListener('pageshow', (event) => event.persisted && listen());

  // ---- the overlay

  const STYLE = `
    :host { all: initial; position: fixed; inset: 0; z-index: 2147483647; color-scheme: dark; }
    .back { position: absolute; inset: 0; overflow: auto; background: rgb(10 12 16 / .72); backdrop-filter: blur(3px);
      padding: 5vh 16px; box-sizing: border-box; overscroll-behavior: contain; }
    .box { max-width: 1000px; margin: 0 auto 16px; background: #15181e; color: #d8dee9; border: 1px solid #2a303b;
      border-top: 4px solid #ff6b6b; border-radius: 10px; padding: 20px 24px 22px; box-sizing: border-box;
      font: 15px/1.5 system-ui, sans-serif; box-shadow: 0 18px 60px rgb(0 0 0 / .5); }
    .box.warning { border-top-color: #f2c14e; }
    .kind { font: 600 12px/1 ui-monospace, monospace; letter-spacing: .04em; text-transform: uppercase; color: #ff8f8f;
      display: flex; gap: 10px; align-items: center; }
    .warning .kind { color: #f2c14e; }
    .kind a { color: #8fbcff; text-transform: none; margin-left: auto; font: 14px system-ui, sans-serif; }
    h1 { margin: 10px 0 14px; font: 600 20px/1.35 system-ui, sans-serif; overflow-wrap: anywhere; color: #fff; }
    pre { margin: 0; font: 13.5px/1.55 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-x: auto;
      background: #0e1015; border-radius: 7px; padding: 12px 14px; tab-size: 4; }
    .place { font: 600 13px/1.4 ui-monospace, monospace; color: #8fbcff; margin: 14px 0 6px; overflow-wrap: anywhere; }
    .marked { color: #fff; background: rgb(255 107 107 / .16); display: inline-block; min-width: 100%; }
    .red { color: #ff8080; font-weight: 600; } .yellow { color: #f2c14e; font-weight: 600; }
    .blue { color: #6fa8ff; } .cyan { color: #56d4dd; } .bold { color: #fff; font-weight: 600; }
    .help { margin: 14px 0 0; }
    .foot { max-width: 1000px; margin: 0 auto; color: #aab2c0; font: 13px/1.5 system-ui, sans-serif; display: flex;
      justify-content: space-between; gap: 16px; }
    button { all: unset; cursor: pointer; color: #d8dee9; border: 1px solid #4a5261; border-radius: 6px;
      padding: 2px 10px; background: #15181e; }
    button:focus-visible, a:focus-visible { outline: 2px solid #8fbcff; outline-offset: 2px; }
    @media (max-width: 600px) { .box { padding: 16px; } .foot span { display: none; } .foot { justify-content: end; } }
  `;
  const INKS = { '1;31': 'red', '1;33': 'yellow', '1;36': 'cyan', '1;34': 'blue', 1: 'bold', 36: 'cyan' };

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  }

  /** A terminal's text with its colours. Everything becomes text nodes: nothing in it is taken for HTML. */
  function drawing(text) {
    const pre = element('pre');
    let ink = '';
    for (const [index, part] of text.split(/\x1b\[([0-9;]*)m/).entries()) {
      if (index % 2) ink = INKS[part] ?? '';
      else if (part) pre.append(ink ? element('span', ink, part) : part);
    }
    pre.tabIndex = 0;
    return pre;
  }

  /** The source around a place; the line that failed begins with `>`. */
  function excerpt(text) {
    const pre = element('pre');
    for (const line of text.split('\n')) pre.append(line.startsWith('>') ? element('span', 'marked', line) : line, '\n');
    pre.tabIndex = 0;
    return pre;
  }

  function boxOf(problem) {
    const box = element('section', `box ${problem.kind}`);
    const kind = element('div', 'kind', problem.code ? `${problem.kind} ${problem.code}` : problem.kind);
    if (problem.link) {
      const link = element('a', '', 'What does this mean?');
      link.href = problem.link;
      link.target = '_blank';
      kind.append(link);
    }
    box.append(kind, element('h1', '', problem.title));
    if (problem.text) box.append(drawing(problem.text));
    for (const frame of problem.frames) {
      box.append(element('div', 'place', frame.place));
      if (frame.text) box.append(excerpt(frame.text));
    }
    if (problem.help) box.append(element('p', 'help', problem.help));
    return box;
  }

  function hide() {
    overlay?.host.remove();
    overlay = null;
  }

  function show(problems, compiler) {
    hide();
    const host = document.createElement('velox-overlay');
    const root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet(); // a Content-Security-Policy that forbids inline styles allows these
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
    const back = element('div', 'back');
    back.setAttribute('role', 'alertdialog');
    back.setAttribute('aria-label', 'Errors of the site');
    back.append(...problems.map(boxOf));
    const foot = element('div', 'foot');
    const close = element('button', '', 'Close (Esc)');
    close.type = 'button';
    close.addEventListener('click', hide);
    foot.append(element('span', '', 'The page comes back by itself when the source is right. Seen in development only.'), close);
    back.append(foot);
    root.append(back);
    overlay = { host, compiler };
    document.documentElement.append(host);
  }

  addEventListener('keydown', (event) => event.key === 'Escape' && hide());

  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', restoreScroll, { once: true });
  else restoreScroll();
  if (mine.problems.length) show(mine.problems, false);
  if (!document.hidden) listen();
})();
