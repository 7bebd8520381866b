namespace OrchestrationArchitect.Design.Tables;

/// <summary>
/// Values by name. Names are put together in a buffer and looked up by the thousand for each text, so they are known by a hash of 64 bits,
/// which no two of a table share.
/// </summary>
internal sealed class NameTable<T>
{
    private readonly KeyTable<T> _table;

    /// <param name="rows">The names and their values.</param>
    /// <exception cref="ArgumentException">A name stands there twice.</exception>
    public NameTable(IEnumerable<KeyValuePair<string, T>> rows)
    {
        var all = rows.ToList();
        _table = new KeyTable<T>(all.Count);
        foreach (var (name, value) in all)
        {
            _table.Add(NameKey.Of(name), value);
        }
    }

    /// <summary>How many places there are.</summary>
    public int Places => _table.Places;

    /// <summary>The value at a place.</summary>
    public T this[int place] => _table[place];

    /// <summary>The place of a name; -1 if it is not in the table.</summary>
    public int Find(ReadOnlySpan<char> name) => _table.Find(NameKey.Of(name));
}
