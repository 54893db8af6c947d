<%namespace name="layout" file="/layouts/layout.mako" />
<%namespace name="card" file="/components/card.mako" />
<%namespace name="icon" file="/components/icon.mako" />
<%!
from lib.api import get_posts, get_author

nav = [
    {'href': '/', 'label': 'Home'},
    {'href': '/blog', 'label': 'Blog'},
    {'href': '/about', 'label': 'About'},
]

def day(d):
    return d.isoformat()[:10]

def names(*xs):
    return ' '.join(filter(None, xs))
%>
<%
title, page, tags = props['title'], props.get('page', 1), props.get('tags', [])
posts = get_posts(page=page, tags=tags, limit=10)
authors = {}
for post in posts:
    if post.author_id not in authors:
        authors[post.author_id] = get_author(post.author_id)
total = sum(post.views for post in posts)
items = [post for post in posts if post.price is not None]
is_open = page > 1
%>
<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>${title} | My site</title>
    <link rel="stylesheet" href="/style.css">
  </head>
  <body>
    <nav class="nav">
      % for entry in nav:
      <a href="${entry['href']}" class="${'active' if entry['href'] == url.pathname else ''}">${entry['label']}</a>
      % endfor
    </nav>
    <%layout:render title="${title}" description="${'Page %d of posts' % page}">
      <h1>${title}</h1>
      <p>There are ${len(posts)} posts, and they've been seen ${total} times.</p>

      <section class="${names('card', is_open and 'card--open')}" id="card-${title}">
        <h2>${title} <small>(${len(items)} items, it's cheap)</small></h2>
        % if items:
          <ul>
            % for item in items:
              <li data-id="${item.id}" class="row ${'cheap' if (item.price or 0) < 10 else ''}">
                ${icon.render(name='dot', size=16, client='visible')}
                <span>${item.name}</span>
                % if item.price is not None:
                <b>${'%.2f' % item.price}</b>
                % endif
              </li>
            % endfor
          </ul>
        % else:
          <p>Nothing here, sorry.</p>
        % endif
        <footer>Total: ${total} <%block name="footer" /></footer>
      </section>

      % for post in posts:
          <%card:render key="${post.id}" title="${post.title}" client="visible">
            <p class="body">${post.excerpt or 'No excerpt'}</p>
            % if post.author_id in authors:
            <span class="by">by ${authors[post.author_id].name}, ${day(post.date)}</span>
            % endif
            % if post.tags:
              <ul class="tags">
                % for tag in post.tags:
                <li><a href="/tags/${tag}">#${tag}</a></li>
                % endfor
              </ul>
            % endif
          </%card:render>
      % endfor
      <%block name="after" />
    </%layout:render>
    <footer>
      <p>&copy; 2026 My company. Don't copy.</p>
      % if page > 1:
      <a href="?page=${page - 1}">Prev</a>
      % endif
      <a href="?page=${page + 1}">Next</a>
    </footer>
  </body>
</html>
<style>
  .nav { display: flex; gap: 1rem; }
  .tags { list-style: none; }
</style>
