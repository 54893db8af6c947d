// The pages in Node's renderers: reads { page: props } from a file, prints { engine: { page: { html, micros } } }.
import { readFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join, dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const here = dirname(fileURLToPath(import.meta.url));
const pages = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const seconds = Number(process.argv[3] ?? 1);
const scratch = mkdtempSync(join(here, 'node_modules', '.bench-'));

const JSX = `
export const table = ({ rows }) => <table><tbody>{rows.map(row => <tr>{row.map(cell => <td>{cell}</td>)}</tr>)}</tbody></table>;
export const blog = ({ posts }) => <section CLASS="posts">{posts.map(post => (
  <article CLASS={post.featured ? 'post featured' : 'post'}>
    <h2><a href={\`/blog/\${post.slug}\`}>{post.title}</a></h2>
    <p CLASS="byline">By {post.author} on {post.published}</p>
    <p>{post.excerpt}</p>
    <ul CLASS="tags">{post.tags.map(tag => <li>{tag}</li>)}</ul>
  </article>))}</section>;
const Card = ({ title, children }) => <div CLASS="card"><h3>{title}</h3><div CLASS="card-body">{children}</div></div>;
const Nest = ({ title, depth }) => <Card title={title}>{depth > 1 ? <Nest title={title} depth={depth - 1} /> : <p>leaf</p>}</Card>;
export const cards = ({ titles, depth }) => <main>{titles.map(title => <Nest title={title} depth={depth} />)}</main>;
`;

async function moduleOf(name, code) {
  const file = join(scratch, `${name}.mjs`);
  writeFileSync(file, code);
  return import(pathToFileURL(file));
}

async function jsx(name, attribute, presets) {
  const babel = require('@babel/core');
  const resolved = presets.map(([preset, options]) => [require.resolve(preset), options]);
  const { code } = babel.transformSync(JSX.replaceAll('CLASS', attribute), { presets: resolved, configFile: false });
  return moduleOf(name, code);
}

const engines = {
  async Preact() {
    const page = await jsx('preact', 'class', [['@babel/preset-react', { runtime: 'automatic', importSource: 'preact' }]]);
    const { h } = await import('preact');
    const { renderToString } = await import('preact-render-to-string');
    return name => props => renderToString(h(page[name], props));
  },
  async React() {
    process.env.NODE_ENV = 'production';
    const page = await jsx('react', 'className', [['@babel/preset-react', { runtime: 'automatic' }]]);
    const { createElement } = await import('react');
    const { renderToStaticMarkup } = await import('react-dom/server');
    return name => props => renderToStaticMarkup(createElement(page[name], props));
  },
  async Solid() {
    const page = await jsx('solid', 'class', [['babel-preset-solid', { generate: 'ssr', hydratable: false }]]);
    const { renderToString, createComponent } = await import('solid-js/web');
    return name => props => renderToString(() => createComponent(page[name], props));
  },
  async Svelte() {
    const { compile } = await import('svelte/compiler');
    const { render } = await import('svelte/server');
    const sources = {
      table: '<script>let { rows } = $props();</script><table><tbody>{#each rows as row}<tr>{#each row as cell}<td>{cell}</td>{/each}</tr>{/each}</tbody></table>',
      blog: `<script>let { posts } = $props();</script><section class="posts">{#each posts as post}<article class={post.featured ? 'post featured' : 'post'}><h2><a href={\`/blog/\${post.slug}\`}>{post.title}</a></h2><p class="byline">By {post.author} on {post.published}</p><p>{post.excerpt}</p><ul class="tags">{#each post.tags as tag}<li>{tag}</li>{/each}</ul></article>{/each}</section>`,
      Card: '<script>let { title, children } = $props();</script><div class="card"><h3>{title}</h3><div class="card-body">{@render children()}</div></div>',
      Nest: `<script>import Card from './svelte-Card.mjs'; import Nest from './svelte-Nest.mjs'; let { title, depth } = $props();</script><Card {title}>{#if depth > 1}<Nest {title} depth={depth - 1} />{:else}<p>leaf</p>{/if}</Card>`,
      cards: `<script>import Nest from './svelte-Nest.mjs'; let { titles, depth } = $props();</script><main>{#each titles as title}<Nest {title} {depth} />{/each}</main>`,
    };
    const modules = {};
    for (const [name, source] of Object.entries(sources)) {
      modules[name] = (await moduleOf(`svelte-${name}`, compile(source, { generate: 'server', name }).js.code)).default;
    }
    return name => props => render(modules[name], { props }).body;
  },
  async Vue() {
    process.env.NODE_ENV = 'production';
    const { createSSRApp } = await import('vue');
    const { renderToString } = await import('@vue/server-renderer');
    const templates = {
      table: '<table><tbody><tr v-for="row in rows"><td v-for="cell in row">{{ cell }}</td></tr></tbody></table>',
      blog: `<section class="posts"><article v-for="post in posts" :class="post.featured ? 'post featured' : 'post'"><h2><a :href="'/blog/' + post.slug">{{ post.title }}</a></h2><p class="byline">By {{ post.author }} on {{ post.published }}</p><p>{{ post.excerpt }}</p><ul class="tags"><li v-for="tag in post.tags">{{ tag }}</li></ul></article></section>`,
      cards: '<main><Nest v-for="title in titles" :title="title" :depth="depth" /></main>',
    };
    const Card = { name: 'Card', props: ['title'], template: '<div class="card"><h3>{{ title }}</h3><div class="card-body"><slot /></div></div>' };
    const Nest = { name: 'Nest', props: ['title', 'depth'], components: { Card }, template: '<Card :title="title"><Nest v-if="depth > 1" :title="title" :depth="depth - 1" /><p v-else>leaf</p></Card>' };
    return name => props => renderToString(createSSRApp({ props: Object.keys(props), components: { Nest }, template: templates[name] }, props));
  },
  async Astro() {
    const { transform } = await import('@astrojs/compiler');
    const { experimental_AstroContainer: Container } = await import('astro/container');
    const sources = {
      table: '---\nconst { rows } = Astro.props;\n---\n<table><tbody>{rows.map(row => <tr>{row.map(cell => <td>{cell}</td>)}</tr>)}</tbody></table>',
      blog: "---\nconst { posts } = Astro.props;\n---\n<section class=\"posts\">{posts.map(post => (<article class={post.featured ? 'post featured' : 'post'}><h2><a href={`/blog/${post.slug}`}>{post.title}</a></h2><p class=\"byline\">By {post.author} on {post.published}</p><p>{post.excerpt}</p><ul class=\"tags\">{post.tags.map(tag => <li>{tag}</li>)}</ul></article>))}</section>",
      Card: '---\nconst { title } = Astro.props;\n---\n<div class="card"><h3>{title}</h3><div class="card-body"><slot /></div></div>',
      Nest: "---\nimport Card from './astro-Card.mjs';\nconst { title, depth } = Astro.props;\n---\n<Card title={title}>{depth > 1 ? <Astro.self title={title} depth={depth - 1} /> : <p>leaf</p>}</Card>",
      cards: "---\nimport Nest from './astro-Nest.mjs';\nconst { titles, depth } = Astro.props;\n---\n<main>{titles.map(title => <Nest title={title} depth={depth} />)}</main>",
    };
    const modules = {};
    for (const [name, source] of Object.entries(sources)) {
      const { code } = await transform(source, { filename: `${name}.astro`, internalURL: 'astro/compiler-runtime', sourcemap: false, resolvePath: async path => path });
      const typescript = (await import('typescript')).default;
      const plain = typescript.transpileModule(code, { compilerOptions: { module: 'ESNext', target: 'ES2022' } }).outputText;
      modules[name] = (await moduleOf(`astro-${name}`, plain)).default;
    }
    const container = await Container.create();
    return name => props => container.renderToString(modules[name], { props, partial: true });
  },
};

const median = values => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function measured(render, props) {
  const html = await render(props);
  const end = performance.now() + 1000 * seconds;
  const times = [];
  for (let warm = 0; warm < 5; warm++) await render(props);
  while (performance.now() < end || times.length < 5) {
    const start = performance.now();
    await render(props);
    times.push((performance.now() - start) * 1000);
  }
  return { html, micros: median(times) };
}

const answers = {};
for (const [engine, make] of Object.entries(engines)) {
  try {
    const pageOf = await make();
    answers[engine] = {};
    for (const [name, props] of Object.entries(pages)) answers[engine][name] = await measured(pageOf(name), props);
  } catch (error) {
    answers[engine] = { error: String(error?.stack ?? error).slice(0, 600) };
  }
}
writeFileSync(process.argv[4], JSON.stringify(answers));
