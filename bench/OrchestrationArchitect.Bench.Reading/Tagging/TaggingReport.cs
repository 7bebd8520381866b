using System.Globalization;
using System.Text;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading;
using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Bench.Reading.Tagging;

/// <summary>
/// How well verbs are told from nouns and adjectives, against a CoNLL-U file. Steps hang on this alone, so the forms of
/// a verb count as one; words that both sides call neither are left aside.
/// </summary>
internal sealed class TaggingReport
{
    private readonly SortedDictionary<string, int> _confusions = new(StringComparer.Ordinal);
    private readonly StringBuilder _examples = new();
    private int _right;
    private int _gold;
    private int _said;
    private int _finiteRight;
    private int _finiteGold;

    public static string Render(string path, bool misses)
    {
        var report = new TaggingReport();
        foreach (var sentence in GoldSentence.Load(path))
        {
            report.Add(sentence);
        }

        return report.Render(misses);
    }

    private string Render(bool misses)
    {
        var text = new StringBuilder();
        if (misses)
        {
            text.Append(_examples);
            foreach (var (what, count) in _confusions.OrderByDescending(pair => pair.Value).Take(60))
            {
                text.Append(CultureInfo.InvariantCulture, $"{count,6} {what}\n");
            }
        }

        var (precision, recall) = (Share(_right, _said), Share(_right, _gold));
        return text.Append(CultureInfo.InvariantCulture, $"verbs F1 {2 * precision * recall / Math.Max(1e-9, precision + recall):0.000}  precision {precision:0.000}  recall {recall:0.000}  finite recall {Share(_finiteRight, _finiteGold):0.000}  ({_right} right, {_gold} in the corpus, {_said} read)\n").ToString();
    }

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;

    private void Add(GoldSentence sentence)
    {
        var gold = sentence.Words.ToDictionary(w => (w.Start, w.End), w => w.Kind);
        var trace = ScenarioReader.Explain(new Scenario { BusinessWorkflow = sentence.Text, EventSources = "", ConstraintsAndSlas = "" });
        foreach (var words in trace.Fields[0].Parsed.Select(p => p.Words))
        {
            for (var i = 0; i < words.Tags.Length; i++)
            {
                var token = words.Sentence.Tokens[i];
                if (token.Kind == TokenKind.Word && words.Tags[i] is not (Tag.Auxiliary or Tag.Modal) && gold.TryGetValue((token.Start, token.End), out var kind))
                {
                    Count(sentence, words, i, kind);
                }
            }
        }
    }

    private void Count(GoldSentence sentence, TaggedSentence words, int i, GoldKind kind)
    {
        var (verb, said) = (kind >= GoldKind.Base, IsVerb(words.Tags[i]));
        _gold += verb ? 1 : 0;
        _said += said ? 1 : 0;
        _right += verb && said ? 1 : 0;
        if (kind is GoldKind.Base or GoldKind.Present or GoldKind.Past)
        {
            _finiteGold++;
            _finiteRight += said ? 1 : 0;
        }

        if (verb != said)
        {
            var before = i == 0 ? "Start" : words.Tags[i - 1] == Tag.Punctuation ? words.Sentence.Tokens[i - 1].Text : words.Tags[i - 1].ToString();
            var after = i + 1 == words.Tags.Length ? "End" : words.Tags[i + 1] == Tag.Punctuation ? words.Sentence.Tokens[i + 1].Text : words.Tags[i + 1].ToString();
            var what = $"{kind} read as {words.Tags[i]}, {before} _ {after}";
            _confusions[what] = _confusions.GetValueOrDefault(what) + 1;
            var token = words.Sentence.Tokens[i];
            var (from, to) = (Math.Max(0, token.Start - 60), Math.Min(sentence.Text.Length, token.End + 40));
            _examples.Append(CultureInfo.InvariantCulture, $"{what}: {sentence.Text[from..token.Start]}[{token.Text}]{sentence.Text[token.End..to]}\n");
        }
    }

    private static bool IsVerb(Tag tag) => tag is Tag.Base or Tag.Present or Tag.Past or Tag.Participle or Tag.Gerund;
}
