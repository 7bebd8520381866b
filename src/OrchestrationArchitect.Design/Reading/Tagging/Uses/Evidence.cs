using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Tagging.Uses;

/// <summary>What speaks for and against the uses of a word: each piece a kind and its values, kept as a hash of its name.</summary>
/// <param name="named">Keep the names too, to learn from them.</param>
internal sealed class Evidence(bool named = false)
{
    /// <summary>As many pieces as there are of a word.</summary>
    private const int Usual = 32;

    public List<ulong> Keys { get; } = new(Usual);

    public List<string> Names { get; } = [];

    public void Clear()
    {
        Keys.Clear();
        Names.Clear();
    }

    public void Add(EvidencePart kind, EvidencePart one, EvidencePart two = default, EvidencePart three = default, EvidencePart four = default, EvidencePart five = default)
    {
        Keys.Add(NameKey.Then(NameKey.Then(NameKey.Then(NameKey.Then(NameKey.Then(NameKey.Then(0, kind.Key), one.Key), two.Key), three.Key), four.Key), five.Key));
        if (named)
        {
            Names.Add(string.Join(Separator, kind.Name, one.Name, two.Name, three.Name, four.Name, five.Name).TrimEnd(Separator));
        }
    }

    /// <summary>The key of a name as <see cref="Names"/> has it.</summary>
    public static ulong KeyOf(string name)
    {
        var parts = name.Split(Separator);
        var key = 0UL;
        for (var i = 0; i < Parts; i++)
        {
            key = NameKey.Then(key, i < parts.Length ? parts[i] : "");
        }

        return key;
    }

    private const char Separator = ' ';
    private const int Parts = 6;

}
