// components/Card.tsx
export const card = <div><!-- a note --></div>;
