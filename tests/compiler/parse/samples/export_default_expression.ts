const value = 1;
export default value + 1;
export as namespace Global;
