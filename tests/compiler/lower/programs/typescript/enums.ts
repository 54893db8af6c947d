enum Color { Red, Green = 5, Blue }
enum Dir { Up = "UP", Down = "DOWN" }
const enum Flag { A = 1, B = A << 1, C = A | B, D = "abc".length }
console.log(Color.Red, Color.Blue, Color[5], Color["Blue"], Dir.Up, Object.keys(Color), Object.values(Dir), Flag.C, Flag.D, Color);
const name = (c: Color): string => Color[c];
console.log(name(Color.Green), Dir["Down"]);
