namespace OrchestrationArchitect.Design.Reading.Tagging.Uses;

/// <summary>What speaks for and against the uses of a word: each piece a kind and its values, kept as a hash of its name.</summary>
/// <param name="named">Keep the names too, to learn from them.</param>
internal sealed class Evidence(bool named = false)
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>As many pieces as there are of a word.</summary>
    private const int Usual = 32;

    public List<ulong> Keys { get; } = new(Usual);

    public List<string> Names { get; } = [];

    public void Clear()
    {
        Keys.Clear();
        Names.Clear();
    }

    public void Add(string kind, string one, string two = "", string three = "", string four = "", string five = "")
    {
        Keys.Add(Hash(Hash(Hash(Hash(Hash(Hash(Offset, kind), one), two), three), four), five));
        if (named)
        {
            Names.Add(string.Join(Separator, kind, one, two, three, four, five).TrimEnd(Separator));
        }
    }

    /// <summary>The key of a name as <see cref="Names"/> has it.</summary>
    public static ulong KeyOf(string name)
    {
        var parts = name.Split(Separator);
        var key = Offset;
        for (var i = 0; i < Parts; i++)
        {
            key = Hash(key, i < parts.Length ? parts[i] : "");
        }

        return key;
    }

    private const char Separator = ' ';
    private const int Parts = 6;

    /// <summary>FNV-1a, 64 bits, over the characters and an end mark.</summary>
    private static ulong Hash(ulong key, string part)
    {
        foreach (var c in part)
        {
            key = (key ^ c) * Prime;
        }

        return (key ^ '\n') * Prime;
    }
}
