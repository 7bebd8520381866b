using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Adversity;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Notes.Contradictions.Statements;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions.Sequences;

/// <summary>Two of those that a sentence lets work side by side, and that another makes wait for each other; no steps are needed for it.</summary>
internal sealed class Together(Sayings sayings, StepFinder finder, OrderClaims claims, IReadOnlyList<HalvedClaim> halves, TopicWordReader words, Settings settings, Lexicon lexicon)
{
    private readonly EventReader _events = new(words, lexicon);

    /// <summary>No more sentences than this are compared with each other.</summary>
    private const int Most = 30;

    /// <summary>What words are worth that say a step's verb and thing.</summary>
    private const double CertainlyMeant = 3;

    /// <summary>A note for the first such pair.</summary>
    public IEnumerable<NoteFact> Notes()
    {
        if (!sayings.MayHave(lexicon.Phrases.Set("side-by-side")) && !sayings.All.Any(IsMeanwhile))
        {
            yield break;
        }

        var waits = sayings.All.Where(IsOfAll).SelectMany(Waits).Take(Most).ToList();
        foreach (var sentence in waits.Count + halves.Count == 0 ? [] : sayings.All.Where(IsSideBySide).Take(Most))
        {
            List<ParsedSentence> told = [sentence, .. sayings.Before(sentence, lexicon.Phrases.Set("pointing-back").IsWordAt(sentence.Words, 0) ? 1 : 0)];
            List<TopicWord> named = [.. told.SelectMany(Words)];
            var parted = waits.Find(wait => !told.Contains(wait.Sentence) && wait.First.TrueForAll(named.Has) && wait.Second.TrueForAll(named.Has) && IsSameDoing(named, wait.Waiting)).Sentence
                ?? halves.FirstOrDefault(half => !told.Contains(half.Sentence) && IsNamed(sentence, named, half.First, half.Second) && IsNamed(sentence, named, half.Second, half.First) && IsSameDoing(named, half.Second))?.Sentence;
            if (parted is not null)
            {
                yield return NoteCode.TwoOrders.At($"Contradiction: '{sentence.Words.Text(0, sentence.Words.Count)}' lets run side by side what '{parted.Words.Text(0, parted.Words.Count)}' puts one after the other.", parted.Words.Sentence.Span);
                yield break;
            }
        }
    }

    /// <summary>What has to wait is what is done side by side, not something that is done later with the same.</summary>
    private bool IsSameDoing(List<TopicWord> named, IReadOnlyList<TopicWord> waiting) => waiting.All(word => word.Role != TopicRole.Deed || lexicon.Phrases.Is("saying-little", word.Root)) || waiting.Any(word => word.Role == TopicRole.Deed && named.Exists(word.IsAkinTo));

    /// <summary>What only one side of an order tells is named among those side by side, and no step told elsewhere is meant by more of its words.</summary>
    private bool IsNamed(ParsedSentence sentence, List<TopicWord> named, IReadOnlyList<TopicWord> side, IReadOnlyList<TopicWord> other) =>
        side.Any(word => (word.Role != TopicRole.Vague || word.IsPerson) && named.Has(word) && !other.Any(word.IsAkinTo))
        && !finder.AllOf(side, CertainlyMeant).Any(step => !StepFinder.IsToldIn(sentence.Words.Sentence, step));

    /// <summary>Not "should the parcel be lost, …", "otherwise …".</summary>
    private bool IsOfAll(ParsedSentence sentence) =>
        sentence.Words.TagAt(0) != Tag.Modal && !sentence.Clauses.Any(clause => clause.Kind == ClauseKind.Condition) && !settings.IsSettingApart(new Stretch(sentence, null, 0, sentence.Words.Count, null));

    /// <summary>"One prepares the laptop while another makes the badge".</summary>
    private static bool IsMeanwhile(ParsedSentence sentence) => sentence.Words.Says("while") && sentence.Clauses.Any(clause => clause.Kind == ClauseKind.Meanwhile);

    private bool IsSideBySide(ParsedSentence sentence)
    {
        var (said, whole) = (sentence.Words, new Stretch(sentence, null, 0, sentence.Words.Count, null));
        return (lexicon.Phrases.Set("side-by-side").Find(said, 0, said.Count) >= 0 || IsMeanwhile(sentence)) && !settings.IsPart(whole) && !Denial.IsIn(said, 0, said.Count, lexicon);
    }

    /// <summary>"The concrete team may only begin when the steel team has finished": what each side has and the other has not.</summary>
    private IEnumerable<(ParsedSentence Sentence, List<TopicWord> First, List<TopicWord> Second, IReadOnlyList<TopicWord> Waiting)> Waits(ParsedSentence sentence)
    {
        foreach (var claim in claims.Of(sentence).Where(claim => !claim.IsTold))
        {
            var (first, second) = (_events.Of(claim.First).Words, _events.Of(claim.Second).Words);
            var (one, other) = (Own(first, second), Own(second, first));
            if (one.Count > 0 && other.Count > 0)
            {
                yield return (sentence, one, other, second);
            }
        }
    }

    /// <summary>The words that only one side has, but for those that tell what is done if others tell more.</summary>
    private static List<TopicWord> Own(IReadOnlyList<TopicWord> words, IReadOnlyList<TopicWord> others)
    {
        var own = words.Where(word => !others.Has(word)).ToList();
        return own.Exists(word => word.Role != TopicRole.Deed) ? [.. own.Where(word => word.Role != TopicRole.Deed)] : own;
    }

    /// <summary>The words of a sentence, but for those of its conditions and times.</summary>
    private List<TopicWord> Words(ParsedSentence sentence) =>
        [.. Enumerable.Range(0, sentence.Words.Count).Where(i => words.IsTelling(sentence.Words, i) && !sentence.Clauses.Any(clause => clause.Kind is ClauseKind.Temporal or ClauseKind.Condition or ClauseKind.Prior && clause.Start <= i && i < clause.End)).Select(i => words.Of(sentence.Words, i))];
}
