using System.Security.Cryptography;
using System.Text;

namespace OrchestrationArchitect.Runs.Callbacks;

/// <summary>
/// A secret shared with receivers, and what is signed with it: HMAC-SHA256 over <c>id.timestamp.body</c>, as Standard
/// Webhooks 1.0 (https://www.standardwebhooks.com) has it, so that receivers can check with the libraries there are.
/// </summary>
public sealed class CallbackSecret
{
    private const string Prefix = "whsec_";
    private const int FewestBytes = 24;
    private const int MostBytes = 256;

    private readonly byte[] _key;

    private CallbackSecret(byte[] key)
    {
        _key = key;
        KeyId = Convert.ToHexStringLower(HMACSHA256.HashData(key, "key-id"u8))[..8];
    }

    /// <summary>Tells secrets apart without telling them: the start of an HMAC made with the secret.</summary>
    public string KeyId { get; }

    /// <summary>Reads a secret: <c>whsec_</c> and Base64, or any other text, which then is taken as it is.</summary>
    /// <exception cref="FormatException">It is no Base64, or has fewer than 24 or more than 256 bytes.</exception>
    public static CallbackSecret Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var key = text.StartsWith(Prefix, StringComparison.Ordinal)
            ? Convert.FromBase64String(text[Prefix.Length..])
            : Encoding.UTF8.GetBytes(text);
        return key.Length is >= FewestBytes and <= MostBytes
            ? new CallbackSecret(key)
            : throw new FormatException($"A callback secret has {FewestBytes} to {MostBytes} bytes.");
    }

    /// <summary>A new secret in its text form.</summary>
    public static string Create() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    /// <summary>The signature of a message: <c>v1,</c> and Base64.</summary>
    public string Sign(string id, long timestamp, ReadOnlySpan<byte> body)
    {
        var head = Encoding.UTF8.GetBytes($"{id}.{timestamp}.");
        byte[] signed = [.. head, .. body];
        return $"v1,{Convert.ToBase64String(HMACSHA256.HashData(_key, signed))}";
    }

    /// <summary>Nothing of the secret.</summary>
    public override string ToString() => $"callback secret {KeyId}";
}
