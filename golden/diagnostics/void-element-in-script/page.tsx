// components/Field.tsx
export const field = <label>Name <input name="name"></label>;
