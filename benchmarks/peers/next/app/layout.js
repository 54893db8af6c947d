export const metadata = { title: 'The orchard journal' };

export default function Layout({ children }) {
  return (
    <html lang="en">
      <head><link rel="stylesheet" href="/style.css" /></head>
      <body>
        <header><a href="/">The orchard journal</a><nav><a href="/about">About</a><a href="/tags">Tags</a></nav></header>
        <main>{children}</main>
        <footer>Written under trees.</footer>
      </body>
    </html>
  );
}
