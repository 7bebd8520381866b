using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Sentences;

namespace OrchestrationArchitect.Design.Reading.Tagging.Uses;

/// <summary>The words of a sentence with the tags that rules gave them.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Tags">What the rules say.</param>
/// <param name="Infos">What each word may be.</param>
internal sealed record WordsAround(Sentence Sentence, ImmutableArray<Tag> Tags, ImmutableArray<WordInfo> Infos)
{
    /// <summary>Classes whose words tell more than their class does.</summary>
    private static readonly bool[] Closed = [.. Enum.GetValues<Tag>().Select(tag => tag is Tag.Auxiliary or Tag.Modal or Tag.To or Tag.Preposition or Tag.Determiner
        or Tag.Pronoun or Tag.Subordinator or Tag.Coordinator or Tag.Relative or Tag.Punctuation or Tag.Particle or Tag.Adverb)];

    private static readonly string[] TagNames = Enum.GetNames<Tag>();
    private static readonly string[] Endings = ["-", "s", "ed", "ing"];
    private static readonly string[][] Symbols = [.. TagNames.Select(tag => Endings.Select(ending => ending == "-" ? tag : tag + ending).ToArray())];

    public int Count => Tags.Length;

    /// <summary>Whether it is open what a word is used as: the lexicon or the rules say that it may be a verb.</summary>
    public bool IsOpen(int i) => Tags[i].IsVerb() || (Tags[i] is Tag.Noun or Tag.Name or Tag.Adjective or Tag.Adverb && Infos[i].Verb >= 0);

    public string Word(int i) => i < 0 ? "^" : i >= Count ? "$" : Sentence.Tokens[i].Lower;

    public string TagName(int i) => i < 0 ? "^" : i >= Count ? "$" : TagNames[(int)Tags[i]];

    /// <summary>A word of a closed class itself, else its class and ending.</summary>
    public string Symbol(int i) => i < 0 || i >= Count || Closed[(int)Tags[i]] ? Word(i) : Symbols[(int)Tags[i]][EndingAt(i)];

    public string Ending(int i) => Endings[EndingAt(i)];

    /// <summary>A word that ends the stretch in which a clause has one verb.</summary>
    public bool Parts(int i) => i < 0 || i >= Count || Tags[i] is Tag.Punctuation or Tag.Subordinator or Tag.Coordinator or Tag.Relative;

    public bool IsVerbal(int i) => Tags[i].IsVerb() || Tags[i] is Tag.Auxiliary or Tag.Modal;

    private int EndingAt(int i)
    {
        var word = Sentence.Tokens[i].Lower;
        return word.EndsWith("ing", StringComparison.Ordinal) ? 3 : word.EndsWith("ed", StringComparison.Ordinal) ? 2 : word.EndsWith('s') ? 1 : 0;
    }
}
