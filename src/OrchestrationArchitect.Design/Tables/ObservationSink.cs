using System.Runtime.CompilerServices;

namespace OrchestrationArchitect.Design.Tables;

/// <summary>Takes what is observed, one name after another: to sum up what the names weigh, or to list them.</summary>
internal abstract class ObservationSink
{
    private const int UsualLength = 128;

    private char[] _name = new char[UsualLength];
    private int _length;

    /// <summary>Something is observed.</summary>
    public void See(string name) => Take(name);

    /// <summary>Something is observed; its name is put together in a buffer, so that no string is made to be weighed.</summary>
    public void See([InterpolatedStringHandlerArgument("")] ref ObservationName name)
    {
        Take(_name.AsSpan(0, _length));
        _length = 0;
    }

    /// <summary>Something is observed if it holds.</summary>
    public void SeeIf(bool holds, string name)
    {
        if (holds)
        {
            Take(name);
        }
    }

    /// <summary>Takes a name; its characters are there for this call only.</summary>
    protected abstract void Take(ReadOnlySpan<char> name);

    internal void Append(ReadOnlySpan<char> part)
    {
        part.CopyTo(Free(part.Length));
        _length += part.Length;
    }

    internal void Append(int number)
    {
        const int Longest = 11;
        _ = number.TryFormat(Free(Longest), out var written, default, System.Globalization.CultureInfo.InvariantCulture);
        _length += written;
    }

    internal void Append<T>(T value)
        where T : struct, Enum => Append(value.Named());

    /// <summary>The rest of the buffer, of this length at least.</summary>
    private Span<char> Free(int length)
    {
        if (_name.Length - _length < length)
        {
            Array.Resize(ref _name, Math.Max(2 * _name.Length, _length + length));
        }

        return _name.AsSpan(_length);
    }
}
