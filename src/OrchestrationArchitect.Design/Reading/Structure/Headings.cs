using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Sentences;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Structure;

/// <summary>Lines that head what stands under them, and sentences that tell nothing of the run by where they stand.</summary>
internal sealed class Headings(ImmutableArray<ParsedSentence> sentences, Lexicon lexicon)
{
    private const int LongestHeading = 6;
    private const int LongestStatus = 4;

    /// <summary>How deep a heading stands, from 1; 0 for what is none.</summary>
    public int LevelOf(int at)
    {
        var sentence = sentences[at].Words.Sentence;
        if (sentence.Block.Level > 0)
        {
            return sentence.Block.Level;
        }

        if (IsCondition(at))
        {
            return 1;
        }

        var line = sentence.Block.Kind == BlockKind.Paragraph && (sentence.Shape == SentenceShape.Line || sentence.Introduces) && sentence.Label.IsEmpty && sentence.Tokens.Length <= LongestHeading;
        return line && (IsNamed(at, "heading-aside") || IsNamed(at, "heading-failures") || IsNamed(at, "heading-flow")) && (!TellsAction(at) || lexicon.Phrases.Is("heading-aside", Text(at).ToLowerInvariant())) ? 1 : 0;
    }

    /// <summary>"IF REFUSED": a line that says when what stands under it happens.</summary>
    private bool IsCondition(int at)
    {
        var words = sentences[at].Words;
        return words.Sentence is { Shape: SentenceShape.Line, Introduces: false, IsQuestion: false, Block.Kind: BlockKind.Paragraph, Label.IsEmpty: true } && words.Count is > 1 and <= LongestHeading
            && words.Lower(0) is "if" or "when" or "unless" && at + 1 < sentences.Length && sentences[at + 1].Words.Sentence.Block.Indent <= words.Sentence.Block.Indent && !sentences[at].Predicates.Any(p => p.Clause == ClauseKind.Main);
    }

    /// <summary>What a heading opens; <see langword="null"/> if the node is none.</summary>
    public (PlaceRole, Scope?)? Section(Node node, Scope? around)
    {
        var at = node.End - 1;
        if (LevelOf(node.First) > 0 && node.IsSingle && !IsCondition(node.First))
        {
            var kind = IsNamed(at, "heading-failures") ? ScopeKind.Failures : IsNamed(at, "heading-aside") ? ScopeKind.Background : ScopeKind.Section;
            return (PlaceRole.Heading, new Scope(kind, around) { Text = Text(at), Sentence = at });
        }

        return null;
    }

    /// <summary>Whether an item only names what the items under it tell.</summary>
    public (PlaceRole, Scope?)? Title(Node node) => node.IsItem && node.IsSingle && IsTitle(node) ? (PlaceRole.Heading, null) : null;

    /// <summary>"Rollback: …", "Error handling: …": what follows the colon is a section on failures.</summary>
    public bool IsFailureLabel(int at) =>
        sentences[at].Words.Sentence.Label is { Length: > 0 and <= 3 } label && LabelGuards.Of(sentences[at].Words.Sentence, lexicon) is null
        && (lexicon.Phrases.Set("heading-failures").IsWord(label[0].Lower) || lexicon.Phrases.Is("heading-failures", string.Join(' ', label.Select(t => t.Lower))));

    /// <summary>What a sentence is by its words and by what it stands in.</summary>
    public PlaceRole RoleOf(int at, Scope? scope)
    {
        var words = sentences[at].Words;
        return IsMailHeader(at) ? PlaceRole.Aside
            : at == 0 && words.Sentence.Shape == SentenceShape.Line && lexicon.Phrases.Set("heading-title").IsWord(words.Lower(0)) && !words.Sentence.Introduces ? PlaceRole.Heading
            : words.Sentence.IsLead ? PlaceRole.Condition
            : words.Sentence.Block.Kind == BlockKind.State || words.Sentence.Label is [{ Lower: "states" or "statuses" or "state" }] ? PlaceRole.Aside
            : words.Sentence.Block.Kind == BlockKind.Limit ? PlaceRole.Limit
            : words.Sentence.Block.IsEvent ? PlaceRole.Event
            : scope?.IsIn(ScopeKind.Background) == true || IsPutOff(words) || lexicon.Phrases.Set("branch-close").IsAll(words) && words.Sentence.Block.Indent >= 0 && scope is null && words.Count > 1 ? PlaceRole.Aside
            : lexicon.Phrases.Set("branch-idle").IsAll(words) ? PlaceRole.Aside
            : scope is not null && scope.IsIn(ScopeKind.If, ScopeKind.Otherwise, ScopeKind.Failure) && lexicon.Phrases.Set("branch-end").IsAll(words) ? PlaceRole.Ends
            : PlaceRole.Tells;
    }

    /// <summary>"From: …", "Subject: …" at the top of a text.</summary>
    private bool IsMailHeader(int at)
    {
        while (at >= 0 && sentences[at].Words.Sentence.Label is [var only] && lexicon.Phrases.Is("mail-header", only.Lower))
        {
            at--;
        }

        return at < 0;
    }

    /// <summary>"Refunds: postponed".</summary>
    private bool IsPutOff(TaggedSentence words) =>
        !words.Sentence.Label.IsEmpty && words.Count <= LongestStatus && lexicon.Phrases.Set("put-off").IsAll(words)
        || !words.Sentence.Label.IsEmpty && lexicon.Phrases.Is("heading-aside", string.Join(' ', words.Sentence.Label.Select(t => t.Lower)));

    /// <summary>An item of a few nouns with several items under it that tell more: "2 Contract and preparation".</summary>
    private bool IsTitle(Node node)
    {
        var parsed = sentences[node.First];
        if (node.Block.IsPart && !TellsAction(node.First))
        {
            return true;
        }

        return parsed.Words.Sentence.Label.IsEmpty && parsed.Words.Count <= LongestHeading && !TellsAction(node.First) && node.Children.Count(child => child.IsItem) > 1
            && !node.Children.TrueForAll(child => LabelGuards.Of(sentences[child.First].Words.Sentence, lexicon) is not null);
    }

    /// <summary>"b) Lab. The sample is tested …": an item that begins with its name.</summary>
    public bool IsTitled(Node node) =>
        node is { IsItem: true, IsSingle: false } && sentences[node.First] is { Predicates.IsEmpty: true } first && first.Words.Count <= 2 && first.Words.Sentence.Label.IsEmpty && !first.Words.Sentence.IsQuestion
        && sentences[node.First + 1] is { } next && !next.Words.Sentence.AfterArrow && next.Predicates.Any(p => p is { Clause: ClauseKind.Main, Finite: true });

    private bool TellsAction(int at) =>
        sentences[at].Predicates.Any(p => p.Clause == ClauseKind.Main && (p.Passive || !p.Object.IsEmpty || (p.Finite && !p.Subject.IsEmpty)) && p.Lemma is not ("be" or "happen" or "undo" or "go" or "break" or "do" or "work"));

    private bool IsNamed(int at, string cue) => lexicon.Phrases.Set(cue).Find(sentences[at].Words, 0, sentences[at].Words.Count) >= 0;

    private string Text(int at) => sentences[at].Words.Text(0, sentences[at].Words.Count);
}
