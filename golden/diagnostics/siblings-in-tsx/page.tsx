export default function Card() {
  return (
    <h1>Title</h1>
    <p>text</p>
  );
}
