using System.Security.Cryptography;
using System.Text;

namespace OrchestrationArchitect.Engine.Execution;

/// <summary>UUIDs of version 5, made from a name (RFC 9562, section 5.5).</summary>
internal static class NameBasedGuid
{
    public static Guid Create(Guid space, string name)
    {
        Span<byte> bytes = stackalloc byte[16 + Encoding.UTF8.GetMaxByteCount(name.Length)];
        space.TryWriteBytes(bytes, bigEndian: true, out _);
        var length = 16 + Encoding.UTF8.GetBytes(name, bytes[16..]);
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
#pragma warning disable CA5350 // The version 5 UUID is defined over SHA-1; it protects nothing.
        SHA1.HashData(bytes[..length], hash);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
