// A session with the server, spoken by vscode-languageserver-protocol. Prints what happened as JSON.
// node session.mjs push|pull ROOT FILE PYTHON
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import protocol from 'vscode-languageserver-protocol/node.js';

const [mode, root, file, python] = process.argv.slice(2);
const server = spawn(python, ['-m', 'veloxc', 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
const ended = new Promise((resolve) => server.on('exit', resolve));
const connection = protocol.createProtocolConnection(
  new protocol.StreamMessageReader(server.stdout),
  new protocol.StreamMessageWriter(server.stdin),
);
const published = [];
let waiting = null;
connection.onNotification(protocol.PublishDiagnosticsNotification.type, (params) => {
  published.push(params);
  waiting?.();
});
const publishedFor = async (version) => {
  for (;;) {
    const found = published.find((params) => params.version === version);
    if (found) return found.diagnostics;
    await new Promise((resolve) => (waiting = resolve));
  }
};
connection.onUnhandledNotification((message) => {
  throw new Error(`unexpected notification ${message.method}`);
});
connection.listen();

const uri = pathToFileURL(file).href;
const textDocument = { publishDiagnostics: { relatedInformation: true }, codeAction: {} };
if (mode === 'pull') textDocument.diagnostic = {};
const { capabilities } = await connection.sendRequest(protocol.InitializeRequest.type, {
  processId: process.pid,
  rootUri: pathToFileURL(root).href,
  workspaceFolders: [{ uri: pathToFileURL(root).href, name: 'site' }],
  capabilities: { textDocument, workspace: { workspaceEdit: { documentChanges: true } } },
});
await connection.sendNotification(protocol.InitializedNotification.type, {});

const text = readFileSync(file, 'utf8');
const diagnostics = async (version) =>
  mode === 'push'
    ? publishedFor(version)
    : (await connection.sendRequest(protocol.DocumentDiagnosticRequest.type, { textDocument: { uri } })).items;

await connection.sendNotification(protocol.DidOpenTextDocumentNotification.type, {
  textDocument: { uri, languageId: 'velox', version: 1, text },
});
const opened = await diagnostics(1);
const actions = await connection.sendRequest(protocol.CodeActionRequest.type, {
  textDocument: { uri },
  range: opened[0].range,
  context: { diagnostics: opened, only: [protocol.CodeActionKind.QuickFix] },
});
// Apply the first quick fix as an editor would, and send it back as an incremental change.
const [change] = actions[0].edit.documentChanges;
const edits = change.edits.map(({ range, newText }) => ({ range, text: newText }));
await connection.sendNotification(protocol.DidChangeTextDocumentNotification.type, {
  textDocument: { uri, version: 2 },
  contentChanges: edits,
});
const mended = await diagnostics(2);
await connection.sendNotification(protocol.DidCloseTextDocumentNotification.type, { textDocument: { uri } });
await connection.sendRequest(protocol.ShutdownRequest.type);
await connection.sendNotification(protocol.ExitNotification.type);
const exit = await ended;
console.log(JSON.stringify({ capabilities, opened, actions, mended, published: published.length, exit }));
process.exit(0);
