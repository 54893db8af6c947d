export default function Field() {
  return <label>Name <input name="name"></label>;
}
