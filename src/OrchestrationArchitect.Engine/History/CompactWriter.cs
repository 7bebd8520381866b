using System.Buffers;
using System.Text;
using OrchestrationArchitect.Durable.Failures;

namespace OrchestrationArchitect.Engine.History;

/// <summary>Writes numbers in as few bytes as they need, and text with its length before it.</summary>
internal sealed class CompactWriter
{
    private readonly ArrayBufferWriter<byte> _buffer = new(256);

    public int Length => _buffer.WrittenCount;

    public ReadOnlySpan<byte> Written => _buffer.WrittenSpan;

    public void Clear() => _buffer.ResetWrittenCount();

    public void Byte(byte value)
    {
        _buffer.GetSpan(1)[0] = value;
        _buffer.Advance(1);
    }

    /// <summary>A number of 0 or above, seven bits a byte, lowest first.</summary>
    public void Number(long value)
    {
        var rest = (ulong)value;
        var span = _buffer.GetSpan(10);
        var length = 0;
        while (rest >= 0x80)
        {
            span[length++] = (byte)(rest | 0x80);
            rest >>= 7;
        }
        span[length++] = (byte)rest;
        _buffer.Advance(length);
    }

    public void Instant(DateTimeOffset value) => Number(value.UtcTicks);

    public void Id(Guid value)
    {
        value.TryWriteBytes(_buffer.GetSpan(16));
        _buffer.Advance(16);
    }

    public void Text(string value)
    {
        var length = Encoding.UTF8.GetByteCount(value);
        Number(length);
        Encoding.UTF8.GetBytes(value, _buffer.GetSpan(length));
        _buffer.Advance(length);
    }

    public void OptionalText(string? value)
    {
        Byte(value is null ? (byte)0 : (byte)1);
        if (value is not null)
            Text(value);
    }

    /// <summary>A failure and its causes, outermost first.</summary>
    public void Failure(FailureDetails? value)
    {
        for (; value is not null; value = value.Inner)
        {
            Byte(1);
            Text(value.ErrorType);
            Text(value.Message);
            OptionalText(value.StackTrace);
        }
        Byte(0);
    }
}
