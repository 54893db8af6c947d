"""What the Redis store does in one step on the server, in Lua. Works on Redis 6.2 and later, and on Valkey.

All keys begin with KEYS[1], the prefix, which holds a hash tag: on a cluster they live on one node.

    <prefix>e:<key>    hash: data, token, granted, lease, failures, rest (times in ms of the server's clock)
    <prefix>sequence   the number of the newest invalidation
    <prefix>expired, <prefix>stale   sorted sets: label → number of its newest invalidation
    <prefix>used, <prefix>ends       sorted sets: key → when last used; → when it may not be shown any more (ms)
    <prefix>missing    sorted set of the keys that are 404s; <prefix>sizes hash; <prefix>bytes their sum

Numbers of invalidations and tokens are taken from the clock (in µs) and always grow: should the server lose them, no
old entry can look newer than a new one.
"""

from __future__ import annotations

_TIME = """
local p = KEYS[1]
local t = redis.call('TIME')
local us = t[1] * 1000000 + t[2]
local now = math.floor(us / 1000)
local function text(n) return string.format('%.0f', n) end
local function grown(name)
  local last = tonumber(redis.call('GET', p .. name) or '0')
  local value = math.max(last + 1, us)
  redis.call('SET', p .. name, text(value))
  return text(value)
end
"""

CHECK = """
local p = KEYS[1]
local found = { redis.call('GET', p .. 'sequence') or '0' }
for i = 1, #ARGV do
  found[i + 1] = redis.call('HGET', p .. 'e:' .. ARGV[i], 'token') or '0'
end
return found
"""
"""ARGV: keys. The sequence, then each key's token."""

STAMPS = """
local p = KEYS[1]
local since = '(' .. ARGV[1]
return {
  redis.call('GET', p .. 'sequence') or '0',
  redis.call('ZRANGEBYSCORE', p .. 'expired', since, '+inf', 'WITHSCORES'),
  redis.call('ZRANGEBYSCORE', p .. 'stale', since, '+inf', 'WITHSCORES'),
}
"""
"""ARGV: a sequence. The one now, and the labels stamped since, expired and stale."""

ACQUIRE = _TIME + """
local key, seen, ms, urgent, seeding, longest = p .. 'e:' .. ARGV[1], ARGV[2], tonumber(ARGV[3]), ARGV[4], ARGV[5], 660000
local row = redis.call('HMGET', key, 'token', 'lease', 'rest')
if (row[1] or '0') ~= seen then return { 'changed' } end
local lease, rest = tonumber(row[2] or '0'), tonumber(row[3] or '0')
if now < lease and lease <= now + longest then return { 'held' } end
if urgent == '0' and now < rest and rest <= now + longest then return { 'resting' } end
local token = grown('tokens')
redis.call('HSET', key, 'granted', token, 'lease', text(now + ms))
if not row[1] then redis.call('PEXPIRE', key, longest) end
local sequence = redis.call('GET', p .. 'sequence') or '0'
if seeding ~= '' then
  sequence = text(math.min(tonumber(sequence), math.floor(tonumber(seeding) * 1000000)))
end
return { 'lease', token, sequence }
"""
"""ARGV: key, token seen, ms, urgent, when the render of a page from the build began (seconds) or nothing."""

RELEASE = _TIME + """
local key, token, failed = p .. 'e:' .. ARGV[1], ARGV[2], ARGV[3]
local row = redis.call('HMGET', key, 'granted', 'failures', 'token')
if row[1] ~= token then return 0 end
if failed == '0' then
  redis.call('HSET', key, 'lease', '0')
else
  local failures = tonumber(row[2] or '0') + 1
  local rest = math.min(tonumber(ARGV[5]), tonumber(ARGV[4]) * 2 ^ math.min(failures - 1, 9))
  redis.call('HSET', key, 'lease', '0', 'failures', failures, 'rest', text(now + rest))
end
if not row[3] then redis.call('PEXPIRE', key, 60000) end
return 1
"""
"""ARGV: key, token, failed, shortest and longest rest in ms."""

PUBLISH = _TIME + """
local id, token, data, size, missing, ends = ARGV[1], ARGV[2], ARGV[3], tonumber(ARGV[4]), ARGV[5], ARGV[6]
local most_bytes, most_missing = tonumber(ARGV[7]), tonumber(ARGV[8])
local key = p .. 'e:' .. id
local row = redis.call('HMGET', key, 'granted', 'token')
if row[1] ~= token or row[2] == token then return 0 end
local function forget(other)
  local old = tonumber(redis.call('HGET', p .. 'sizes', other) or '0')
  redis.call('DEL', p .. 'e:' .. other)
  redis.call('HDEL', p .. 'sizes', other)
  redis.call('ZREM', p .. 'used', other)
  redis.call('ZREM', p .. 'ends', other)
  redis.call('ZREM', p .. 'missing', other)
  redis.call('INCRBY', p .. 'bytes', -old)
end
local old = tonumber(redis.call('HGET', p .. 'sizes', id) or '0')
redis.call('HSET', key, 'data', data, 'token', token, 'lease', '0')
redis.call('HDEL', key, 'failures', 'rest')
redis.call('PERSIST', key)
redis.call('HSET', p .. 'sizes', id, size)
redis.call('ZADD', p .. 'used', now, id)
redis.call('ZADD', p .. 'ends', ends, id)
if missing == '1' then redis.call('ZADD', p .. 'missing', now, id) else redis.call('ZREM', p .. 'missing', id) end
local total = redis.call('INCRBY', p .. 'bytes', text(size - old))
for _, other in ipairs(redis.call('ZRANGEBYSCORE', p .. 'ends', '-inf', now, 'LIMIT', 0, 50)) do
  if other ~= id then forget(other) end
end
local excess = redis.call('ZCARD', p .. 'missing') - most_missing
if excess > 0 then
  for _, other in ipairs(redis.call('ZRANGE', p .. 'missing', 0, excess - 1)) do
    if other ~= id then forget(other) end
  end
end
local rounds = 0
while tonumber(redis.call('GET', p .. 'bytes')) > most_bytes and rounds < 500 do
  local first = redis.call('ZRANGE', p .. 'used', 0, 0)[1]
  if not first or first == id then break end
  forget(first)
  rounds = rounds + 1
end
return 1
"""
"""ARGV: key, token, data, size, missing, end (ms), bytes at most, 404s at most. 0 where a later lease was given."""

INVALIDATE = _TIME + """
local set, most = p .. ARGV[1], tonumber(ARGV[2])
local sequence = grown('sequence')
for i = 3, #ARGV do redis.call('ZADD', set, sequence, ARGV[i]) end
for _, name in ipairs({ 'expired', 'stale' }) do
  local excess = redis.call('ZCARD', p .. name) - most
  if excess > 0 then
    local last = redis.call('ZRANGE', p .. name, excess - 1, excess - 1, 'WITHSCORES')[2]
    redis.call('ZREMRANGEBYRANK', p .. name, 0, excess - 1)
    redis.call('ZADD', p .. 'expired', 'GT', last, '*')
  end
end
return sequence
"""
"""ARGV: `expired` or `stale`, stamps at most, labels. The oldest stamps are summed up in one that concerns all
entries as old as they."""

USED = """
for i = 1, #ARGV, 2 do redis.call('ZADD', KEYS[1] .. 'used', 'XX', 'GT', ARGV[i], ARGV[i + 1]) end
"""
"""ARGV: time in ms, key, time, key, …"""

CLEAR = """
local p = KEYS[1]
local ids = redis.call('ZRANGE', p .. 'used', 0, tonumber(ARGV[1]) - 1)
for _, id in ipairs(ids) do
  redis.call('DEL', p .. 'e:' .. id)
  redis.call('HDEL', p .. 'sizes', id)
  redis.call('ZREM', p .. 'used', id)
  redis.call('ZREM', p .. 'ends', id)
  redis.call('ZREM', p .. 'missing', id)
end
if redis.call('ZCARD', p .. 'used') == 0 then redis.call('SET', p .. 'bytes', 0) end
return #ids
"""
"""ARGV: how many at most. How many entries it removed."""
