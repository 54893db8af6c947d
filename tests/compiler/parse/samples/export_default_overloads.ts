export default function load(id: string): Promise<string>;
export default function load(id: number): Promise<number>;
export default function load(id: any) { return Promise.resolve(id); }
