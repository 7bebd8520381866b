using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Synthesis.Meaning;
using OrchestrationArchitect.Design.Synthesis.Phrases;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Synthesis.Steps;

/// <summary>Reads from the texts which systems belong to somebody else, and which are ours.</summary>
internal sealed class Owners
{
    private const int Reach = 4;
    private const int SubjectReach = 9;
    private const int Stem = 5;

    private static readonly PhraseBook Marks = PhraseBook.Load("owners.data.tsv");

    private static readonly ImmutableHashSet<string> Generic = ImmutableHashSet.Create(
        StringComparer.Ordinal, "service", "system", "company", "gateway", "provider", "external", "internal", "third", "party",
        "partner", "outside", "their", "which", "through", "over", "from", "with", "that", "include", "integrations", "downstream");

    private readonly HashSet<string> _outside = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ours = new(StringComparer.Ordinal);

    public Owners(Sentences sentences)
    {
        foreach (var field in EnumTable<SourceField>.Values)
        {
            var words = sentences.Of(field);
            foreach (var hit in Marks.Find(words))
                Mark(words, hit, hit.Key == "outside" ? _outside : _ours);
        }
    }

    /// <summary>Whether a text calls something by these words external.</summary>
    public bool IsOutside(string words) => Overlaps(_outside, words) && !Overlaps(_ours, words);

    /// <summary>Whether a text calls something by these words internal.</summary>
    public bool IsOurs(string words) => Overlaps(_ours, words) && !Overlaps(_outside, words);

    /// <summary>"third-party payment gateway" marks what follows; "the provider is an outside company" what precedes.</summary>
    private static void Mark(ImmutableArray<TextWord> words, PhraseHit hit, HashSet<string> marked)
    {
        var at = words.IndexOf(words.First(word => word.Start == hit.Start));
        var predicate = IsVerb(words, at - 1) || (at > 0 && words[at - 1].Text is "an" or "a" or "all" or "both" && IsVerb(words, at - 2));
        var near = predicate
            ? words[Math.Max(0, at - SubjectReach)..at]
            : Phrase(words, at);
        marked.UnionWith(near.Where(word => word.Sentence == hit.Sentence && word.Text.Length > 3 && !Generic.Contains(word.Text))
            .Select(word => Root(word.Text)));
    }

    /// <summary>The words of one noun phrase: an "and", or a mark between two words, ends it.</summary>
    private static ImmutableArray<TextWord> Phrase(ImmutableArray<TextWord> words, int at)
    {
        var end = at + 1;
        while (end < Math.Min(words.Length, at + Reach) && words[end].Start - words[end - 1].End <= 1 && words[end].Text is not ("and" or "or"))
            end++;

        return words[at..end];
    }

    private static bool IsVerb(ImmutableArray<TextWord> words, int at) => at >= 0 && words[at].Text is "is" or "are";

    private static bool Overlaps(HashSet<string> marked, string words) =>
        marked.Count > 0 && WordSplitter.Split(words).Any(word => word.Text.Length > 3 && marked.Contains(Root(word.Text)));

    private static string Root(string word) => word.Length > Stem ? word[..Stem] : word;
}
