using System.Numerics;
using System.Runtime.InteropServices;

namespace OrchestrationArchitect.Design.Tables;

/// <summary>
/// Values by name. Names are put together in a buffer and looked up by the thousand for each text, so they are known by a hash of 64 bits,
/// which no two of a table share.
/// </summary>
internal sealed class NameTable<T>
{
    private const ulong Prime = 0x9E37_79B9_7F4A_7C15;

    private readonly KeyIndex _index;
    private readonly T[] _values;

    /// <param name="rows">The names and their values.</param>
    /// <exception cref="ArgumentException">A name stands there twice.</exception>
    public NameTable(IEnumerable<KeyValuePair<string, T>> rows)
    {
        var all = rows.ToList();
        _index = new KeyIndex(all.Count);
        _values = new T[_index.Places];
        foreach (var (name, value) in all)
        {
            _values[_index.Add(KeyOf(name))] = value;
        }
    }

    /// <summary>The value at a place.</summary>
    public T this[int place] => _values[place];

    /// <summary>The place of a name; -1 if it is not in the table.</summary>
    public int Find(ReadOnlySpan<char> name) => _index.Find(KeyOf(name));

    /// <summary>Four characters at a time, multiplied and turned.</summary>
    private static ulong KeyOf(ReadOnlySpan<char> name)
    {
        var key = (ulong)(name.Length + 1) * Prime;
        var fours = MemoryMarshal.Cast<char, ulong>(name);
        foreach (var four in fours)
        {
            key = Mix(key ^ four);
        }

        foreach (var rest in name[(4 * fours.Length)..])
        {
            key = Mix(key ^ rest);
        }

        return key;
    }

    private static ulong Mix(ulong key) => BitOperations.RotateLeft(key * Prime, 31) * Prime;
}
