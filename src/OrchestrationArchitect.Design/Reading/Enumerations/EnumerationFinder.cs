using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Enumerations;

/// <summary>
/// Finds lists of actions told as nouns before words are tagged: the list as a whole tells what each of its words alone
/// leaves open ("upload, payment capture and image check").
/// </summary>
internal sealed class EnumerationFinder
{
    private const int MostWords = 6;
    private readonly Lexicon _lexicon;
    private readonly ImmutableArray<Token> _tokens;
    private readonly WordInfo[] _infos;
    private readonly ImmutableArray<Token> _label;

    private EnumerationFinder(Lexicon lexicon, ImmutableArray<Token> tokens, WordInfo[] infos, ImmutableArray<Token> label) =>
        (_lexicon, _tokens, _infos, _label) = (lexicon, tokens, infos, label);

    /// <summary>The first list of actions of a sentence; <see langword="null"/> if there is none.</summary>
    /// <param name="tokens">The sentence.</param>
    /// <param name="infos">What each token may be.</param>
    /// <param name="lexicon">The words known.</param>
    /// <param name="label">The words that lead to it.</param>
    /// <param name="announced">What stands before the sentence says that actions follow.</param>
    public static Enumeration? Find(ImmutableArray<Token> tokens, WordInfo[] infos, Lexicon lexicon, ImmutableArray<Token> label, bool announced)
    {
        var finder = new EnumerationFinder(lexicon, tokens, infos, label);
        return finder.First(announced);
    }

    /// <summary>Whether a word stands between two items.</summary>
    public static bool Separates(string lower) =>
        lower is "," or ";" or "then" or "and" or "/" or "&" or "+" or "followed" or "finally" or "or" or "lastly" or "plus";

    private Enumeration? First(bool announced)
    {
        var items = new List<EnumerationItem>();
        var (first, introduced, depth) = (0, announced, 0);
        for (var i = 0; i <= _tokens.Length; i++)
        {
            depth += i == _tokens.Length ? -depth : _tokens[i].Lower == "(" ? 1 : _tokens[i].Lower == ")" ? -1 : 0;
            if (i < _tokens.Length && (depth > 0 || !Separates(_tokens[i].Lower)))
            {
                continue;
            }

            if (i > first)
            {
                var intro = IntroductionIn(first, i);
                if (intro >= 0 || first == 0)
                {
                    if (Judge(items, introduced) is { } before)
                    {
                        return before;
                    }

                    items.Clear();
                    introduced = intro >= 0 || (announced && first == 0);
                }

                var start = SkipLead(intro >= 0 ? intro + 1 : first, i);
                if ((items.Count > 0 || intro >= 0 || first == 0) && Item(start, i) is { } item)
                {
                    items.Add(item);
                }
                else if (Judge(items, introduced) is { } ended)
                {
                    return ended;
                }
                else
                {
                    items.Clear();
                }
            }

            first = i + 1;
        }

        return Judge(items, introduced);
    }

    /// <summary>"Downloads patches": before a plural a noun that goes with it stands in the singular, so that a form in -s is a verb.</summary>
    private bool HasVerbInS(EnumerationItem item) =>
        item.Head > item.Start && _infos[item.Head - 1].Has(VerbForms.Third) && _infos[item.Head].Has(VerbForms.Third) && _tokens[item.Head - 1].Kind == TokenKind.Word;

    /// <summary>"Verifying bank details": what is done, and then to what, unlike "shipping label generation".</summary>
    private bool BeginsWithDoing(EnumerationItem item) =>
        item.Head > item.Start && item.Evidence != ActionEvidence.Strong && _infos[item.Start] is { Verb: >= 0 } info && info.Has(VerbForms.Gerund) && info.Noun <= info.Verb;

    /// <summary>Enough of the items surely name actions, most may, and few read as orders ("check stock").</summary>
    private Enumeration? Judge(List<EnumerationItem> items, bool introduced)
    {
        if (items.Count == 0 || items.Count(HasVerbInS) * 2 > items.Count || items.Count(BeginsWithDoing) * 2 >= items.Count || AreUndoingOrders(items))
        {
            return null;
        }

        var orders = items.Count(item => item.ReadsAsOrder);
        var strong = items.Count(item => item.Evidence == ActionEvidence.Strong);
        var named = items.Count(item => item.Evidence != ActionEvidence.None);
        var clear = introduced && named == items.Count && orders == 0;
        var enough = items.Count >= 3 ? strong >= 2 || clear : items.Count == 2 && clear && strong >= 1;
        return enough && (strong > orders || clear) && !(items.Exists(item => IsOnlyVerb(item.Start)) && items.TrueForAll(MayBeOrder)) && named * 3 >= items.Count * 2 ? new Enumeration([.. items]) : null;
    }

    /// <summary>"Compensate in reverse order: cancel shipment, refund payment": orders that undo, without an article.</summary>
    private bool AreUndoingOrders(List<EnumerationItem> items) =>
        items.Count > 1 && items.TrueForAll(item => MayBeOrder(item) && Compensations.UndoingVerbs.IsUndoing(_tokens[item.Start].Lower, _lexicon))
        && (_label.Any(t => SpeaksOfUndoing(t.Lower)) || Indexes.From(0, items[0].Start).Any(i => SpeaksOfUndoing(_infos[i].Lemma) || SpeaksOfUndoing(_tokens[i].Lower)));

    private bool SpeaksOfUndoing(string word) =>
        word == "reverse" || _lexicon.Phrases.Is("undo-all", _lexicon.VerbOfNominal(_lexicon.Morphology.Singular(word)) ?? word);

    /// <summary>The last token of the words that lead to a list: "… consists of", "… involving", ":"; -1 if none.</summary>
    private int IntroductionIn(int first, int end)
    {
        for (var i = end - 1; i >= first; i--)
        {
            if (i < end - 1 && ((_tokens[i].Lower is ":" or "–" or "—" && Announces(i)) || (_tokens[i].Kind == TokenKind.Word && IsLeading(i, first))))
            {
                return i;
            }
        }

        return -1;
    }

    private bool IsLeading(int i, int first) => _tokens[i].Lower switch
    {
        "of" => i > first && (_tokens[i - 1].Lower is "charge" or "care" or "consisting" or "consists" or "consist" or "composed" or "comprised" || _lexicon.Phrases.Is("proceeding", _tokens[i - 1].Lower) || (_tokens[i - 1].Lower == "up" && i > first + 1 && _tokens[i - 2].Lower is "made" or "makes")),
        "with" => i > first && (_lexicon.Phrases.Is("proceeding", _tokens[i - 1].Lower) || _lexicon.ClassOf(_infos[i - 1].Lemma) == VerbClass.Control || (first == 0 && !_lexicon.Phrases.Is("answering", _infos[i - 1].Lemma) && NamesActions(i + 1))),
        "through" or "via" => i > first && _infos[i - 1] is { Verb: >= 0 },
        "to" or "into" => i > first + 1 && _tokens[i - 1].Lower == "out" && _tokens[i - 2].Lower is "fan" or "fans" or "fanned" or "fanning",
        "from" => i > first && _tokens[i - 1].Lower == "everything",
        "namely" => !NamesSomebody(i - 1),
        "for" => i > first && _tokens[i - 1].Lower is "responsible" or "accountable",
        _ => _infos[i] is { Verb: >= 0 } info && info.Lemma != _tokens[i].Lower && !IsArticle(i - 1) && _lexicon.Phrases.Is("lists", info.Lemma),
    };

    /// <summary>"Is sent to four departments at once, namely …": who they are, not what is done.</summary>
    private bool NamesSomebody(int before)
    {
        var at = before;
        while (at > 0 && (_tokens[at].Lower is "," or "at" or "once" or "in" or "parallel" || _infos[at] is { Noun: < 0, Verb: < 0 } || _lexicon.FunctionWord(_tokens[at].Lower) == Tag.Adverb))
        {
            at--;
        }

        return at > 0 && (_lexicon.Phrases.People.Contains(_infos[at].Lemma) || _lexicon.Phrases.Is("organisation", _infos[at].Lemma));
    }

    /// <summary>The words up to the next comma end in a noun that surely names an action, or that may where the next one surely does.</summary>
    private bool NamesActions(int from)
    {
        var end = EndOfItem(from);
        return end > from && end < _tokens.Length && _tokens[end].Lower == ","
            && (EvidenceOf(end - 1) == ActionEvidence.Strong || (EvidenceOf(end - 1) == ActionEvidence.Weak && EndOfItem(end + 1) is var next && next > end + 2 && EvidenceOf(next - 1) == ActionEvidence.Strong));
    }

    private int EndOfItem(int from)
    {
        var end = from;
        while (end < _tokens.Length && !Separates(_tokens[end].Lower))
        {
            end++;
        }

        return end;
    }

    /// <summary>What stands before a colon tells no action of its own that the list would only spell out.</summary>
    private bool Announces(int colon) =>
        !Indexes.From(0, colon).Any(i => _lexicon.FunctionWord(_tokens[i].Lower) is Tag.Auxiliary or Tag.Modal)
        || Indexes.From(0, colon).Any(i => _tokens[i].Lower is "follows" or "following" or "steps" or "stages" or "phases" or "tasks" or "activities" or "process" or "flow" or "workflow" or "order" or "sequence" or "pipeline");

    private bool IsArticle(int i) => i >= 0 && _tokens[i].Lower is "the" or "a" or "an";

    /// <summary>Skips what may stand before an item: "finally", "then", "an".</summary>
    private int SkipLead(int start, int end)
    {
        while (start < end - 1 && (_tokens[start].Lower is "by" or "a" or "an" or "the" or "with" or "ending" or "in" or "optional" or "any" or "its" or "their" || _lexicon.FunctionWord(_tokens[start].Lower) == Tag.Adverb))
        {
            start++;
        }

        return start;
    }

    private EnumerationItem? Item(int start, int end)
    {
        var (cut, of) = (end, -1);
        for (var i = start; i < end; i++)
        {
            // "Failing payment leads to the removal of the listing, the return of the order and …".
            if (i > start && i + 1 < end && _tokens[i].Lower is "leads" && _tokens[i + 1].Lower is "to")
            {
                return null;
            }

            switch (_lexicon.FunctionWord(_tokens[i].Lower))
            {
                case Tag.Pronoun when cut < end && _tokens[i].Lower == "one" && _tokens[Math.Min(i + 1, end - 1)].Lower != "another":
                    break;
                case Tag.Subordinator when of > 0 && _tokens[i].Lower is "when" or "once" or "until" or "if" or "after" or "before":
                    i = end;
                    break;
                case Tag.Pronoun or Tag.Auxiliary or Tag.Modal or Tag.Subordinator or Tag.Relative:
                    return null;
                case Tag.Determiner when cut == end && i > start:
                    return null;
                case Tag.Preposition when i == start:
                    return null;
                case Tag.Preposition:
                    of = cut == end && _tokens[i].Lower == "of" ? i : of;
                    cut = Math.Min(cut, i);
                    break;
                default:
                    cut = _tokens[i].Kind == TokenKind.Punctuation && _tokens[i].Lower is not ("-" or "'" or "\"") ? Math.Min(cut, i) : cut;
                    break;
            }
        }

        while (cut > start + 1 && IsTrailing(cut - 1))
        {
            cut--;
        }

        if (SaysThatItHappens(start, cut, end) || cut <= start || cut - start > MostWords || Indexes.From(start, cut - start).Any(i => i > start && i < cut - 1 && IsOnlyVerb(i)))
        {
            return null;
        }

        var evidence = EvidenceOf(cut - 1);
        return new EnumerationItem(start, end, cut - 1, evidence, IsOrder(start, cut, of >= 0, evidence));
    }

    /// <summary>"Approval and payment run in parallel", "signing happens": a clause, unlike "payment run".</summary>
    private bool SaysThatItHappens(int start, int cut, int end) =>
        (cut - 3 >= start && _tokens[cut - 1].Lower == "place" && _tokens[cut - 2].Lower is "take" or "takes") || cut - 2 >= start && EvidenceOf(cut - 2) == ActionEvidence.Strong
        && (_tokens[cut - 1].Lower is "happen" or "follow" or "occur" || (_tokens[cut - 1].Lower is "run" or "runs" or "start" && cut < end));

    /// <summary>"Step", "concurrently", a full stop: no part of the action's name.</summary>
    private bool IsTrailing(int i) =>
        _tokens[i].Lower is "step" or "phase" or "stage" or "process" or "task" or "job" or "." or "\"" || _lexicon.FunctionWord(_tokens[i].Lower) == Tag.Adverb
        || (_tokens[i].Lower.EndsWith("ly", StringComparison.Ordinal) && _infos[i] is { Noun: < 0, Verb: < 0 });

    /// <summary>The item reads as an order: a verb first, and what it is done to ("check stock"), or nothing ("upload").</summary>
    private bool IsOrder(int start, int cut, bool of, ActionEvidence evidence)
    {
        var info = _infos[start];
        return IsOnlyVerb(start) || (evidence != ActionEvidence.Strong && !of && cut - start > 1 && info.Verb >= 0 && info.Has(VerbForms.Base) && info.Verb >= info.Noun);
    }

    /// <summary>A base form, and something it may be done to.</summary>
    private bool MayBeOrder(EnumerationItem item) => item.Head > item.Start && _infos[item.Start] is { Verb: >= 0 } info && info.Has(VerbForms.Base);

    /// <summary>A verb that is never a noun.</summary>
    private bool IsOnlyVerb(int i) =>
        _tokens[i].Kind == TokenKind.Word && !_tokens[i].IsAcronym && _infos[i] is { Verb: >= 0, Noun: < 0, Adjective: < 0 } info
        && (info.Has(VerbForms.Base) || info.Has(VerbForms.Third) || info.Has(VerbForms.Past)) && _lexicon.VerbOfNominal(_tokens[i].Lower) is null;

    private ActionEvidence EvidenceOf(int head)
    {
        var (info, word) = (_infos[head], _lexicon.Morphology.Singular(_tokens[head].Lower));
        var verbal = info.Verb >= 0 && (info.Has(VerbForms.Base) || info.Has(VerbForms.Third));
        return _lexicon.VerbOfNominal(_tokens[head].Lower) is { } verb && !verbal && word != verb ? ActionEvidence.Strong
            : verbal || _lexicon.Phrases.Is("correspondence", word) || _lexicon.VerbOfNominal(word) is not null ? ActionEvidence.Weak
            : ActionEvidence.None;
    }
}
