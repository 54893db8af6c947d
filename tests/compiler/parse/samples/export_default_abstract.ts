export default abstract class Shape { abstract area(): number }
