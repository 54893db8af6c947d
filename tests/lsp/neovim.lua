-- A session in a real editor: nvim --headless --clean -l is newer than Debian's, so: nvim --headless --clean -S neovim.lua
-- Environment: VELOX_PYTHON, VELOX_PAGE (the file to edit), VELOX_OUT (where the result goes, as JSON).
local page, out = vim.env.VELOX_PAGE, vim.env.VELOX_OUT
local result = {}

local function finish()
  local file = assert(io.open(out, 'w'))
  file:write(vim.fn.json_encode(result))
  file:close()
end

local function session()
  vim.cmd('edit ' .. vim.fn.fnameescape(page))
  local buffer = vim.api.nvim_get_current_buf()
  local exit_code
  local client = vim.lsp.start_client({
    name = 'veloxc',
    cmd = { vim.env.VELOX_PYTHON, '-m', 'veloxc', 'lsp' },
    root_dir = vim.fn.fnamemodify(page, ':h'),
    on_exit = function(code) exit_code = code end,
  })
  vim.lsp.buf_attach_client(buffer, client)

  -- The diagnostics as the editor shows them: buffer positions, after its own conversion from UTF-16.
  local function shown()
    return vim.tbl_map(function(each)
      return { code = each.code, line = each.lnum, column = each.col, message = each.message }
    end, vim.diagnostic.get(buffer))
  end
  local function wait_for(count)
    local reached = vim.wait(15000, function() return #vim.diagnostic.get(buffer) == count end, 10)
    if not reached then result.missed = { wanted = count, shown = shown() } end
  end

  vim.wait(15000, function() return #vim.diagnostic.get(buffer) > 0 end, 10)
  result.opened = shown()

  local first = vim.diagnostic.get(buffer)[1]
  local range = {
    start = { line = first.lnum, character = first.col },
    ['end'] = { line = first.end_lnum, character = first.end_col },
  }
  local answers = vim.lsp.buf_request_sync(buffer, 'textDocument/codeAction', {
    textDocument = vim.lsp.util.make_text_document_params(buffer),
    range = range,
    context = { diagnostics = {}, only = { 'quickfix' } },
  }, 5000)
  local action = answers[client].result[1]
  result.action = action.title
  vim.lsp.util.apply_workspace_edit(action.edit, vim.lsp.get_client_by_id(client).offset_encoding)
  wait_for(0)
  result.text = table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n')

  -- Typing and deleting: each an incremental change.
  local last = vim.api.nvim_buf_line_count(buffer)
  vim.api.nvim_buf_set_lines(buffer, last, last, false, { '<p>😀 {1}</p>', '<b></i>' })
  vim.wait(15000, function() return #vim.diagnostic.get(buffer) > 0 end, 10)
  result.typed = shown()
  vim.api.nvim_buf_set_lines(buffer, last, last + 2, false, {})
  wait_for(0)

  vim.lsp.stop_client(client)
  vim.wait(10000, function() return exit_code ~= nil end, 10)
  result.exit = exit_code
end

local ok, message = pcall(session)
if not ok then result.failed = tostring(message) end
finish()
vim.cmd('qall!')
