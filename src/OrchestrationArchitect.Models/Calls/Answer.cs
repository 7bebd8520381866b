using System.Text;
using OpenAI.Chat;

namespace OrchestrationArchitect.Models.Calls;

/// <summary>What has come of an answer so far.</summary>
/// <param name="limit">The most characters it may have.</param>
internal sealed class Answer(int limit)
{
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _refusal = new();

    /// <summary>Whether anything of the wire format came at all.</summary>
    public bool Began { get; private set; }

    public string Text => _text.ToString();

    public int Characters => _text.Length;

    public string Refusal => _refusal.ToString();

    public string Model { get; private set; } = "";

    public ChatFinishReason? Finish { get; private set; }

    public ChatTokenUsage? Usage { get; private set; }

    /// <summary>Whether the answer is longer than any answer may be.</summary>
    public bool IsTooLong => _text.Length > limit;

    /// <summary>Takes in a piece of a streamed answer; returns its text.</summary>
    public string Add(StreamingChatCompletionUpdate update)
    {
        Began = true;
        Model = update.Model ?? Model;
        Finish = update.FinishReason ?? Finish;
        Usage = update.Usage ?? Usage;
        _refusal.Append(update.RefusalUpdate);
        var piece = string.Concat(update.ContentUpdate.Select(part => part.Text));
        _text.Append(piece);
        return piece;
    }

    /// <summary>Takes in a whole answer.</summary>
    public void Add(ChatCompletion completion)
    {
        Began = true;
        Model = completion.Model ?? Model;
        Finish = completion.FinishReason;
        Usage = completion.Usage;
        _refusal.Append(completion.Refusal);
        foreach (var part in completion.Content)
            _text.Append(part.Text);
    }
}
