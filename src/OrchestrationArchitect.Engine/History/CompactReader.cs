using System.Text;
using OrchestrationArchitect.Durable.Failures;

namespace OrchestrationArchitect.Engine.History;

/// <summary>Reads what <see cref="CompactWriter"/> wrote.</summary>
/// <param name="data">The bytes.</param>
/// <remarks>Every method throws <see cref="HistoryCorruptException"/> where the bytes cannot be what was written.</remarks>
internal ref struct CompactReader(ReadOnlySpan<byte> data)
{
    private readonly ReadOnlySpan<byte> _data = data;
    private int _position;

    public readonly bool AtEnd => _position >= _data.Length;

    public byte Byte() => Take(1)[0];

    public long Number()
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var part = Byte();
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
                return (long)value;
        }
        throw new HistoryCorruptException("a number has no end");
    }

    public DateTimeOffset Instant()
    {
        var ticks = Number();
        return ticks >= 0 && ticks <= DateTime.MaxValue.Ticks
            ? new DateTimeOffset(ticks, TimeSpan.Zero)
            : throw new HistoryCorruptException("a time is out of range");
    }

    public Guid Id() => new(Take(16));

    public string Text()
    {
        var length = Number();
        return length >= 0 && length <= _data.Length - _position
            ? Encoding.UTF8.GetString(Take((int)length))
            : throw new HistoryCorruptException("a text is longer than its event");
    }

    public string? OptionalText() => Byte() == 0 ? null : Text();

    public FailureDetails? Failure()
    {
        var chain = new Stack<(string Type, string Message, string? Trace)>();
        while (Byte() != 0)
            chain.Push((Text(), Text(), OptionalText()));
        FailureDetails? failure = null;
        while (chain.TryPop(out var link))
            failure = new FailureDetails(link.Type, link.Message, link.Trace, failure);
        return failure;
    }

    public FailureDetails RequiredFailure() =>
        Failure() ?? throw new HistoryCorruptException("a failed task has no failure");

    private ReadOnlySpan<byte> Take(int length)
    {
        if (length > _data.Length - _position)
            throw new HistoryCorruptException("it ends in the middle of an event");
        var taken = _data.Slice(_position, length);
        _position += length;
        return taken;
    }
}
