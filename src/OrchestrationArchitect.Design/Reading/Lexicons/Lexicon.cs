using System.Collections.Frozen;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading.Actions.Evidence;
using OrchestrationArchitect.Design.Reading.Compensations;
using OrchestrationArchitect.Design.Reading.Compensations.Weighing;
using OrchestrationArchitect.Design.Reading.Constraints;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Notes.Contradictions.Statements;
using OrchestrationArchitect.Design.Reading.Quantities;
using OrchestrationArchitect.Design.Reading.Relations.Weighing;
using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading;

/// <summary>The words the reader knows. See <c>docs/reading.md</c> for the formats and how to extend them.</summary>
public sealed class Lexicon
{
    private static readonly FrozenDictionary<string, string[]> TakenBack = Inverted("undone-by.data.tsv");
    private static readonly FrozenDictionary<string, string[]> TakenBackOnFailure = Inverted("undone-on-failure.data.tsv");
    private static readonly FrozenDictionary<string, FrozenSet<string>> Products = Pairs("products.data.tsv").GroupBy(pair => pair.Verb, pair => pair.Other, StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Tag> FunctionWords = LoadFunctionWords();

    private readonly FrozenDictionary<string, VerbEntry> _verbs;
    private readonly Nominalisations _nominals;
    private readonly WordMemory<Tag?> _functionWords;
    private readonly WordMemory<bool> _isKnown;
    private readonly WordMemory<TopicWord> _topics;
    private readonly WordMemory<bool> _isSetting;
    private readonly FrozenDictionary<string, string[]> _undoneVerbs;
    private readonly WordMemory<WordInfo?> _misspelt;
    private readonly WordMemory<UndoingVerb> _undoing;
    private readonly WordMemory<int> _kindsOfDeeds;

    private Lexicon(IEnumerable<VerbRow> rows, IReadOnlyDictionary<string, string> ownNominals, Morphology? morphology, PhraseTables phrases)
    {
        var verbs = new Dictionary<string, VerbEntry>(StringComparer.Ordinal);
        var nominals = new Dictionary<string, string>(StringComparer.Ordinal);
        Rows = [.. rows];
        foreach (var row in Rows)
        {
            verbs[row.Entry.Verb] = row.Entry;
            foreach (var noun in row.Nouns)
            {
                nominals[noun] = row.Entry.Verb;
            }
        }

        foreach (var (noun, verb) in ownNominals)
        {
            nominals[noun] = verb;
        }

        Morphology = morphology ?? Morphology.Load(verbs.Keys);
        Phrases = phrases;
        _verbs = verbs.ToFrozenDictionary(StringComparer.Ordinal);
        _nominals = new Nominalisations(nominals, Morphology);
        (_misspelt, _undoing, _kindsOfDeeds) = (new(Corrected), new(verb => new UndoingVerb(verb, this)), new(verb => DeedKinds.OfDoing(verb, phrases)));
        (_topics, _isSetting) = (new(lower => TopicWord.Of(lower, this)), new(lower => TopicWord.IsSetting(lower, this)));
        (_functionWords, _isKnown) = (new(lower => FunctionWords.TryGetValue(lower, out var tag) ? tag : null), new(lower => FunctionWord(lower) is not null || Morphology.Knows(lower)));
        _undoneVerbs = verbs.Values.SelectMany(v => v.UndoneBy.Select(u => (Undoing: u.Verb, v.Verb)))
            .GroupBy(pair => pair.Undoing, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Select(pair => pair.Verb).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The lexicon that ships with the product.</summary>
    public static Lexicon Default { get; } = new(VerbRow.Embedded(), FrozenDictionary<string, string>.Empty, null, PhraseTables.Embedded());

    internal Morphology Morphology { get; }

    internal PhraseTables Phrases { get; }

    internal Units Units { get; private init; } = Units.Embedded;

    internal Terms Terms { get; private init; } = Terms.Embedded;

    internal StepWeights StepWeights { get; private init; } = StepWeights.Embedded;

    /// <summary>The weights of what speaks for an undoing; <see langword="null"/> leaves it to the rules.</summary>
    internal UndoingWeights? UndoingWeights { get; private init; } = UndoingWeights.Embedded;

    /// <summary>The weights of what speaks for how a branch is meant; <see langword="null"/> leaves it to the rules.</summary>
    internal BranchWeights? BranchWeights { get; private init; } = BranchWeights.Embedded;

    internal IReadOnlyList<VerbRow> Rows { get; }

    /// <summary>The default lexicon with other weights for what speaks for an undoing, or the rules alone, to measure them.</summary>
    internal static Lexicon Weighing(UndoingWeights? weights) => new(Default.Rows, FrozenDictionary<string, string>.Empty, Default.Morphology, Default.Phrases) { UndoingWeights = weights };

    /// <summary>The default lexicon with other weights for how a branch is meant, or the rules alone, to measure them.</summary>
    internal static Lexicon WeighingBranches(BranchWeights? weights) => new(Default.Rows, FrozenDictionary<string, string>.Empty, Default.Morphology, Default.Phrases) { BranchWeights = weights };

    /// <summary>The default lexicon with other weights for what speaks for a step, to measure them.</summary>
    internal static Lexicon With(StepWeights weights) => new(Default.Rows, FrozenDictionary<string, string>.Empty, Default.Morphology, Default.Phrases) { StepWeights = weights };

    /// <summary>The default lexicon with a user's entries added; an entry for a known word replaces it.</summary>
    /// <param name="text">Lines in the format of <c>docs/reading.md</c>: the name of a table, a tab and the columns of an entry.</param>
    /// <exception cref="FormatException">A line is not an entry; the message names the line and what is wrong.</exception>
    public static Lexicon Load(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var user = UserEntries.Parse(text);
        var verbs = Default.Rows.Where(row => !user.Verbs.Any(own => own.Entry.Verb == row.Entry.Verb)).Concat(user.Verbs);
        return new Lexicon(verbs, user.Nouns, user.Verbs.IsEmpty ? Default.Morphology : null, Default.Phrases.With(user))
        {
            Units = Units.With(user.Units),
            Terms = Terms.With(user.Terms),
        };
    }

    /// <summary>What is known of a verb by its base form, or <see langword="null"/>.</summary>
    public VerbEntry? Verb(string lemma) => _verbs.GetValueOrDefault(lemma);

    internal Tag? FunctionWord(string lower) => _functionWords[lower];

    /// <summary>Whether a word in lower case is known in any class.</summary>
    internal bool Knows(string lower) => _isKnown[lower];

    /// <summary>What a noun or an adjective in lower case says of what a statement is about.</summary>
    internal TopicWord Topic(string lower) => _topics[lower];

    /// <summary>Whether a word only sets limits, measures, or tells no matter.</summary>
    internal bool IsSetting(string lower) => _isSetting[lower];

    /// <summary>The verb a noun stands for, such as <c>deduct</c> for <c>deduction</c>; <see langword="null"/> if none.</summary>
    internal string? VerbOfNominal(string noun) => _nominals.VerbOf(noun);

    /// <summary>The verbs that a verb undoes.</summary>
    internal string[] VerbsUndoneBy(string verb) => _undoneVerbs.GetValueOrDefault(verb) ?? [];

    /// <summary>A verb with what is known of its undoing.</summary>
    internal UndoingVerb Undoing(string verb) => _undoing[verb];

    /// <summary>The kinds of doing that a verb is of, as <see cref="DeedKinds"/> numbers them.</summary>
    internal int KindsOfDeed(string verb) => _kindsOfDeeds[verb];

    /// <summary>The verbs whose doing a verb takes back, by <c>undone-by.data.tsv</c>.</summary>
    internal string[] TakenBackBy(string undoing) => TakenBack.GetValueOrDefault(undoing) ?? [];

    /// <summary>The verbs whose doing a verb takes back where a failure is told, by <c>undone-on-failure.data.tsv</c>.</summary>
    internal string[] TakenBackOnFailureBy(string undoing) => TakenBackOnFailure.GetValueOrDefault(undoing) ?? [];

    /// <summary>Whether an action leaves behind what a noun names: a policy where something was insured.</summary>
    internal bool Leaves(string verb, string noun) => Products.TryGetValue(verb, out var nouns) && nouns.Contains(noun);

    /// <summary>What a word is if one letter is missing, too much, doubled or swapped in a business verb; else <see langword="null"/>.</summary>
    internal WordInfo? Misspelt(string word) => _misspelt[word];

    private WordInfo? Corrected(string word)
    {
        if (word.Length is < 5 or > 16 || word.EndsWith("er", StringComparison.Ordinal) || word.EndsWith("or", StringComparison.Ordinal) || word.EndsWith("ers", StringComparison.Ordinal))
        {
            return null;
        }

        for (var i = 1; i < word.Length - 1; i++)
        {
            foreach (var candidate in (ReadOnlySpan<string>)[word[..i] + word[i - 1] + word[i..], word.Remove(i, 1), word[..(i - 1)] + word[i] + word[i - 1] + word[(i + 1)..]])
            {
                var info = Morphology.LookUp(candidate);
                if (info.Verb >= 0 && _verbs.ContainsKey(info.Lemma))
                {
                    return info;
                }
            }
        }

        return null;
    }

    internal VerbClass ClassOf(string lemma) => Verb(lemma)?.Class ?? VerbClass.Action;

    internal Effect EffectOf(string lemma) => Verb(lemma)?.Effect ?? Effect.Idempotent;

    private static FrozenDictionary<string, string[]> Inverted(string file) =>
        Pairs(file).GroupBy(pair => pair.Other, pair => pair.Verb, StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    private static IEnumerable<(string Verb, string Other)> Pairs(string file) =>
        DataTable.Embedded(file, 2).SelectMany(row => DataTable.List(row, 1).Select(other => (row[0], other)));

    private static FrozenDictionary<string, Tag> LoadFunctionWords()
    {
        var words = new Dictionary<string, Tag>(StringComparer.Ordinal);
        foreach (var row in DataTable.Embedded("function-words.data.tsv"))
        {
            var tag = Enum.Parse<Tag>(row[0]);
            foreach (var word in row[1].Split(' '))
            {
                words.TryAdd(word, tag);
            }
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
