const names: Array<string = [];
export const ages: Map<string, number> = new Map();
