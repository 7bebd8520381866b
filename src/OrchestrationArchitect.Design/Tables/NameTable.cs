namespace OrchestrationArchitect.Design.Tables;

/// <summary>
/// Values by name. Names are put together in a buffer and looked up by the thousand for each text, so they are known by a hash of 64 bits,
/// which no two of a table share.
/// </summary>
internal sealed class NameTable<T>
{
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
            _values[_index.Add(NameKey.Of(name))] = value;
        }
    }

    /// <summary>How many places there are.</summary>
    public int Places => _index.Places;

    /// <summary>The value at a place.</summary>
    public T this[int place] => _values[place];

    /// <summary>The place of a name; -1 if it is not in the table.</summary>
    public int Find(ReadOnlySpan<char> name) => _index.Find(NameKey.Of(name));
}
