const id = <string>value;
export default function Card() { return <p>{id}</p>; }
