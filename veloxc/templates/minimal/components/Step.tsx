interface StepProps {
  number: number;
  title: string;
  text: string;
}

export default function Step({ number, title, text }: StepProps) {
  return (
    <li class="step">
      <span class="number" aria-hidden="true">{number}</span>
      <div>
        <h2>{title}</h2>
        <p>{text}</p>
      </div>
    </li>
  );
}
