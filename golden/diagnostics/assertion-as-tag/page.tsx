// components/Card.tsx
const id = <string>value;
