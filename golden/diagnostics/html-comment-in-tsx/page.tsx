export default function Card() {
  return (
    <div>
      <!-- a note -->
      <p>text</p>
    </div>
  );
}
