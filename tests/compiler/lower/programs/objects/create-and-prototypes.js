const animal = { legs: 4, speak() { return `${this.name} has ${this.legs}`; } };
const dog = Object.create(animal, { name: { value: "Rex", enumerable: true } });
dog.legs = 3;
console.log(dog.speak(), Object.keys(dog), "speak" in dog, Object.getPrototypeOf(dog) === animal);
const bare = Object.create(null);
bare.x = 1;
console.log(bare.toString, "x" in bare, Object.keys(bare));
try { `${bare}`; } catch (e) { console.log(e.message); }
