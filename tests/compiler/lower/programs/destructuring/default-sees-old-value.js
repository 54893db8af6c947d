let z = 4, w = 1;
const bump = () => (z = z + 1, z);
({ n: z = bump() } = {});
console.log(z);
[w = w + 1] = [];
console.log(w);
[z = bump(), w = z] = [undefined, undefined];
console.log(z, w);
