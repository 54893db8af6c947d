import type { Draft } from './draft';
export type Todo = Readonly<{ id: number; text: string; done: boolean; due?: Date }>;
export type State = { readonly todos: readonly Todo[]; filter: Filter; history: ReadonlyArray<Omit<State, 'history'>> };
export type Filter = 'all' | 'open' | 'done';
export type Action =
  | { type: 'add'; text: string; due?: string | undefined }
  | { type: 'toggle' | 'remove'; id: Todo['id'] }
  | { type: 'edit'; id: number; change: Partial<Pick<Todo, 'text' | 'due'>> }
  | { type: 'filter'; filter: Filter }
  | { type: 'undo' };
type Handlers = { [A in Action['type']]: (state: State, action: Extract<Action, { type: A }>) => State };
let next = 0;
const change = (state: State, id: number, how: (todo: Todo) => Todo | null): State => ({
  ...state, todos: state.todos.flatMap((todo) => (todo.id === id ? how(todo) ?? [] : [todo])),
});
const handlers = {
  add: (state, { text, due }) => ({ ...state, todos: [...state.todos, { id: ++next, text: text.trim(), done: !1, ...(due && { due: new Date(due) }) }] }),
  toggle: (state, { id }) => change(state, id, ({ done, ...todo }) => ({ ...todo, done: !done })),
  remove(state, { id }) { return change(state, id, () => null); },
  edit: (state, { id, change: { ...fields } }) => change(state, id, (todo) => Object.assign({}, todo, fields)),
  filter: (state, action) => ({ ...state, filter: action.filter }),
  undo: ({ history: [last, ...rest], ...state }) => (last ? { ...last, history: rest } : { ...state, history: [] }),
} satisfies Handlers;
export function reduce(state: State | undefined = { todos: [], filter: 'all', history: [] }, action: Action): State {
  const after = (handlers[action.type] as (state: State, action: Action) => State)(state, action);
  if (action.type === 'undo' || after === state) return after;
  const { history, ...before } = state;
  return { ...after, history: [before, ...history.slice(0, 99)] };
}
export const visible = ({ todos, filter }: State) => todos.filter(({ done }) => filter === 'all' || (filter === 'done') === done).toSorted((a, b) => (+a.done - +b.done) || (a.due?.getTime() ?? Infinity) - (b.due?.getTime() ?? Infinity));
export const summary = (state: State): string => { const open = state.todos.reduce((sum, { done }) => sum + (done ? 0 : 1), 0); return open === 1 ? 'one left' : `${open || 'none'} left`; };
export default reduce; export type { Draft };
