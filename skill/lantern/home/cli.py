"""The `lantern` command: talk to the skill at home, and build what its deployment needs."""

import argparse
import io
import json
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from lantern import __version__
from lantern.journal import JournalUnavailable

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status."""
    options = _parser().parse_args(arguments)
    # Logs are for servers: in a conversation they would stand between the lines.
    handler = logging.StreamHandler() if options.debug else logging.NullHandler()
    logging.getLogger("lantern").addHandler(handler)
    logging.getLogger("lantern").setLevel(logging.DEBUG)
    logging.getLogger("lantern").propagate = False
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    try:
        return int(options.run(options))
    except BrokenPipeError:
        # The reader of the output (such as `head`) went away: nothing more to say, and nothing to flush.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (JournalUnavailable, OSError) as error:
        print(f"lantern: {error}", file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="lantern", description="A companion by voice for couples who are mending."
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    parser.add_argument("--debug", action="store_true", help="show the log, and where something failed")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")

    talk = commands.add_parser("talk", help="hold a conversation in the terminal")
    _add_locale(talk)
    talk.set_defaults(run=_talk)

    say = commands.add_parser("say", help="say each of the given utterances in one session")
    _add_locale(say)
    say.add_argument("utterances", nargs="+", metavar="UTTERANCE")
    say.add_argument(
        "--json", action="store_true", help="print the request and response envelopes, as a JSON array"
    )
    say.set_defaults(run=_say)

    serve = commands.add_parser("serve", help="answer Alexa's signed requests over the web")
    skill_id = os.environ.get("LANTERN_SKILL_ID")
    serve.add_argument(
        "--skill-id",
        default=skill_id,
        required=not skill_id,
        help="the skill's id, which requests must carry; LANTERN_SKILL_ID if unset",
    )
    serve.add_argument("--host", default="127.0.0.1", help="address to listen on; by default %(default)s")
    serve.add_argument("--port", type=int, default=8080, help="port to listen on; by default %(default)s")
    serve.set_defaults(run=_serve)

    households = commands.add_parser(
        "households", help="list the households in the journal: key, when last seen, number of entries"
    )
    households.set_defaults(run=_households)

    export = commands.add_parser("export", help="print all that is kept of a household, as JSON")
    _add_household(export)
    export.add_argument(
        "--with-private", action="store_true", help="also what one partner keeps from the other"
    )
    export.set_defaults(run=_export)

    erase = commands.add_parser("erase", help="erase all that is kept of a household")
    _add_household(erase).add_argument("--all", action="store_true", help="erase every household")
    erase.add_argument("--yes", action="store_true", help="don't ask first")
    erase.set_defaults(run=_erase)

    models = commands.add_parser("models", help="generate the interaction models from the sentences")
    models.add_argument(
        "--check", action="store_true", help="only tell whether they are up to date and valid"
    )
    models.set_defaults(run=_models)

    content = commands.add_parser("content", help="check the words: form, length, reading level, likeness")
    content.set_defaults(run=_content)

    bundle = commands.add_parser("bundle", help="build the folder that AWS Lambda gets")
    bundle.add_argument("folder", type=Path)
    bundle.add_argument("--python", help="version that will run it; by default that of the Lambda runtime")
    bundle.set_defaults(run=_bundle)

    package = commands.add_parser("package", help="write the skill package that `ask deploy` expects")
    package.add_argument("folder", type=Path, nargs="?", default=Path("build"))
    package.add_argument(
        "--privacy-url", help="https address of your privacy policy; LANTERN_PRIVACY_URL if unset"
    )
    package.add_argument(
        "--endpoint",
        default="",
        help="who answers: ARN of the Lambda alias, or https address of `lantern serve`",
    )
    package.add_argument(
        "--wildcard",
        action="store_true",
        help="the certificate at that address is for all names below a domain (*.example.org)",
    )
    package.set_defaults(run=_package)
    return parser


def _add_locale(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--locale",
        type=_locale,
        default=os.environ.get("LANTERN_LOCALE", "en-US"),
        help="where the device is, such as en-GB or de-DE; by default LANTERN_LOCALE, or en-US",
    )


def _add_household(command: argparse.ArgumentParser) -> argparse._MutuallyExclusiveGroup:
    """Add what names a household, and return the group of which one may be given."""
    named = command.add_mutually_exclusive_group()
    named.add_argument(
        "--user-id", help="the household of this Alexa user, for which `lantern serve` answered"
    )
    named.add_argument(
        "--household",
        metavar="KEY",
        help="the household with this key, see `lantern households`; by default that of `lantern talk`",
    )
    return named


def _locale(name: str) -> str:
    from lantern.home.setup import home_locales

    known = home_locales()
    if name not in known:
        raise argparse.ArgumentTypeError(f"there are no words for {name!r}, only for {', '.join(known)}")
    return name


def _talk(options: argparse.Namespace) -> int:
    from lantern.home.setup import home_device, home_journal
    from lantern.home.terminal import talk

    with home_journal() as journal:
        talk(home_device(journal, options.locale))
    return 0


def _say(options: argparse.Namespace) -> int:
    from lantern.home.setup import home_device, home_journal

    with home_journal() as journal:
        device = home_device(journal, options.locale)
        exchanges = []
        for utterance in options.utterances:
            exchanges.append(device.say(utterance))
            if not options.json:
                print(exchanges[-1].speech)
        device.close()
    if options.json:
        both = [{"request": each.request, "response": each.response} for each in exchanges]
        print(json.dumps(both, indent=2, ensure_ascii=False))
    return 0


def _serve(options: argparse.Namespace) -> int:
    try:
        from lantern.home.web import serve
    except ModuleNotFoundError as error:
        print(f"lantern serve: {error}: install evening-lantern with its extra `web`", file=sys.stderr)
        return 1
    from lantern.telemetry import JsonFormatter

    handler = logging.StreamHandler()
    handler.setFormatter(JsonFormatter())
    for name, level in (("lantern", logging.INFO), ("waitress", logging.WARNING)):
        logging.getLogger(name).addHandler(handler)
        logging.getLogger(name).setLevel(level)
    serve(options.skill_id, options.host, options.port)
    return 0


_CAUTION = (
    "Caution: this holds private notes and sealed answers of both partners. "
    "Whoever has the file can read what the other kept back: keep your own, and remove the rest."
)
_EMPTY = "The journal is empty."
_LEFT_OUT = "Private notes and sealed answers are left out, if there are any. See: lantern export --help"


def _households(_: argparse.Namespace) -> int:
    from lantern.home.households import stored_households
    from lantern.home.setup import home_household

    stored = stored_households()
    for each in stored:
        noun = "entry" if each.entries == 1 else "entries"
        mark = ", lantern talk" if each.key == home_household() else ""
        print(f"{each.key}  {each.seen or 'unknown':16}  {each.entries} {noun}{mark}")
    if not stored:
        print(_EMPTY)
    return 0


def _export(options: argparse.Namespace) -> int:
    from lantern.export import export
    from lantern.home.households import UnknownHousehold, find_household
    from lantern.home.setup import home_journal

    with home_journal() as journal:
        try:
            household = find_household(options.user_id, options.household)
        except UnknownHousehold as error:
            print(f"lantern export: {error}", file=sys.stderr)
            return 1
        found = export(journal, household, with_private=options.with_private)
        # Beside the JSON, not in it: the output goes to a file as it is.
        print(_CAUTION if options.with_private else _LEFT_OUT, *_others(household), sep="\n", file=sys.stderr)
    print(json.dumps(found, indent=2, ensure_ascii=False))
    return 0


def _erase(options: argparse.Namespace) -> int:
    from lantern.home.households import UnknownHousehold, find_household, household_keys
    from lantern.home.setup import home_journal

    with home_journal() as journal:
        try:
            chosen = (
                household_keys() if options.all else (find_household(options.user_id, options.household),)
            )
        except UnknownHousehold as error:
            print(f"lantern erase: {error}", file=sys.stderr)
            return 1
        if not chosen:
            print(_EMPTY)
            return 0
        whose = f"all households ({len(chosen)})" if options.all else "this household"
        if not options.yes and not _agreed(f"Erase everything that is kept of {whose}? Type yes: "):
            print("Nothing was erased.")
            return 1
        count = sum(journal.erase(household) for household in chosen)
        print(f"Erased: {count} items.", *_others(*chosen), sep="\n")
    return 0


def _others(*households: str) -> list[str]:
    """Return a line about what else is in the journal, if there is anything."""
    from lantern.home.households import household_keys

    count = len(set(household_keys()) - set(households))
    return [f"Other households in the journal: {count}. List them with: lantern households"] if count else []


def _agreed(question: str) -> bool:
    try:
        return input(question) == "yes"
    except EOFError:
        print()
        return False


def _models(options: argparse.Namespace) -> int:
    from lantern.home.models import main as models

    return models(check=options.check)


def _content(_: argparse.Namespace) -> int:
    from lantern.home.quality import check
    from lantern.speech.content import data_root, languages

    found = [
        problem for language in languages(data_root() / "content") for problem in check(language=language)
    ]
    print("\n".join(found) or "All words keep the rules.")
    return int(bool(found))


def _bundle(options: argparse.Namespace) -> int:
    from lantern.home.bundle import RUNTIME, BundleError, bundle

    try:
        print("\n".join(bundle(options.folder, python=options.python or RUNTIME)))
    except BundleError as error:
        print(f"lantern bundle: {error}", file=sys.stderr)
        return 1
    return 0


def _package(options: argparse.Namespace) -> int:
    from lantern.home.package import PackageError, write_package

    try:
        folder = write_package(
            options.folder, options.endpoint, wildcard=options.wildcard, privacy_url=options.privacy_url
        )
    except PackageError as error:
        print(f"lantern package: {error}", file=sys.stderr)
        return 1
    print(f"Wrote {folder}")
    return 0
